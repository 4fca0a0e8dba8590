package org.w3id.concert.extract.learn;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.extract.learn.Example.Verdict;

/**
 * Learns relations from annotated documents, each by itself. How often what it claims is right is measured on documents that it was not learned from (cross-validation by document).
 */
public final class Trainer {
    private static final int FOLDS = 5;

    private Trainer() {}

    /**
     * What was learned of one relation.
     *
     * @param right how often what it adds where no rule speaks is right in documents that it was not learned from
     */
    public record Lesson(String relation, Map<String, Double> weights, long right, long wrong) {
        public Lesson {
            weights = Map.copyOf(weights);
        }

        /** Whether it is not wrong more often than right; else it is of no use. */
        public boolean isSound() {
            return right >= wrong;
        }

        /** A line for a table. */
        public String line() {
            String remark = isSound() ? "" : "   left out";
            return String.format(Locale.ROOT, "%-30s %6d right %6d wrong%s", relation, right, wrong, remark);
        }
    }

    /** What the examples teach, by relation; nothing of one that holds in too few of them. */
    public static List<Lesson> lessons(List<Example> examples) {
        Map<String, List<Example>> byRelation = examples.stream()
                .filter(each -> each.verdict() != Verdict.ELSEWHERE)
                .collect(Collectors.groupingBy(Example::relation, TreeMap::new, Collectors.toList()));
        return byRelation.entrySet().stream()
                .flatMap(entry -> lesson(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Lesson> lesson(String relation, List<Example> examples) {
        return Regression.weights(examples).map(weights -> {
            Map<Verdict, Long> added =
                    added(examples).collect(Collectors.groupingBy(Example::verdict, Collectors.counting()));
            return new Lesson(
                    relation, weights, added.getOrDefault(Verdict.RIGHT, 0L), added.getOrDefault(Verdict.WRONG, 0L));
        });
    }

    /** What would be claimed where no rule speaks, by what the documents of the other folds teach. */
    private static Stream<Example> added(List<Example> examples) {
        List<String> documents =
                List.copyOf(examples.stream().map(Example::document).collect(Collectors.toCollection(TreeSet::new)));
        return IntStream.range(0, FOLDS).boxed().flatMap(fold -> {
            Map<Boolean, List<Example>> parts = examples.stream()
                    .collect(Collectors.partitioningBy(each -> documents.indexOf(each.document()) % FOLDS == fold));
            Optional<Map<String, Double>> weights = Regression.weights(parts.get(false));
            return parts.get(true).stream().filter(Example::isNew).filter(each -> weights.filter(
                            learned -> Weights.sum(learned, each.features()) > 0)
                    .isPresent());
        });
    }
}
