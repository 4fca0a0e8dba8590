package org.w3id.concert.extract.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.concert.extract.learn.Example.Verdict;

/**
 * Learns relations from annotated documents, each by itself. How often what it claims is right is measured on documents that it was not learned from (cross-validation by document).
 */
public final class Trainer {
    private static final int FOLDS = 5;
    /** The odds by which a relation may hold: surer than even, because a wrong claim costs a reviewer more than a missed one. */
    private static final List<Double> ODDS = List.of(1.5, 2.0, 3.0, 5.0);

    private Trainer() {}

    /**
     * What was learned of one relation.
     *
     * @param odds by which it holds: the lowest by which what it adds is right two times out of three
     * @param right how often what it so adds where no rule speaks is right in documents that it was not learned from
     */
    public record Lesson(String relation, Map<String, Double> weights, double odds, long right, long wrong) {
        public Lesson {
            weights = Map.copyOf(weights);
        }

        /**
         * Whether two of three claims that it adds are right. In documents of other authors it is about one of two, where
         * it costs a reviewer more than it gives.
         */
        public boolean isSound() {
            return right >= 2 * wrong;
        }

        /** A line for a table. */
        public String line() {
            String remark = isSound() ? "" : "   left out";
            return String.format(
                    Locale.ROOT, "%-30s at %.1f to 1 %6d right %6d wrong%s", relation, odds, right, wrong, remark);
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
            List<Guess> guesses = guesses(examples);
            List<Lesson> lessons = ODDS.stream()
                    .map(odds -> lesson(relation, weights, odds, guesses))
                    .toList();
            return lessons.stream().filter(Lesson::isSound).findFirst().orElse(lessons.get(0));
        });
    }

    private static Lesson lesson(String relation, Map<String, Double> weights, double odds, List<Guess> guesses) {
        Map<Verdict, Long> added = guesses.stream()
                .filter(guess -> guess.sum() > Math.log(odds))
                .collect(Collectors.groupingBy(Guess::verdict, Collectors.counting()));
        return new Lesson(
                relation, weights, odds, added.getOrDefault(Verdict.RIGHT, 0L), added.getOrDefault(Verdict.WRONG, 0L));
    }

    /**
     * What would be claimed.
     *
     * @param sum the logarithm of its odds
     */
    private record Guess(double sum, Verdict verdict) {}

    /** What may be claimed where no rule speaks, by what the documents of the other folds teach. */
    private static List<Guess> guesses(List<Example> examples) {
        List<String> documents =
                List.copyOf(examples.stream().map(Example::document).collect(Collectors.toCollection(TreeSet::new)));
        List<Guess> guesses = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int tested = fold;
            Map<Boolean, List<Example>> parts = examples.stream()
                    .collect(Collectors.partitioningBy(each -> documents.indexOf(each.document()) % FOLDS == tested));
            Regression.weights(parts.get(false)).ifPresent(weights -> parts.get(true).stream()
                    .filter(Example::isNew)
                    .map(each -> new Guess(Weights.sum(weights, each.features()), each.verdict()))
                    .forEach(guesses::add));
        }
        return guesses;
    }
}
