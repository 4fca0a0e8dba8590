package org.w3id.concert.extract.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.concert.extract.learn.Trainer.Lesson;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * How much each feature tells for or against a relation, and by which odds it holds. Immutable, for any number of
 * threads.
 */
public final class Weights {
    /** How features begin that tell what the mentions stand for, which is known last. */
    public static final String SUBJECT = "subject ";

    public static final String OBJECT = "object ";
    public static final String BOTH = "both ";
    private static final List<String> COLUMNS = List.of("relation", "feature", "weight");
    /** In place of a feature: the logarithm of the odds above which the relation holds. */
    private static final String ODDS = "odds";

    /** What weighs less is left out. */
    private static final double LEAST = 0.03;

    private final Map<String, Map<String, Double>> byRelation;
    private final Map<String, Double> reach = new HashMap<>();

    Weights(Map<String, Map<String, Double>> byRelation) {
        Map<String, Map<String, Double>> copy = new HashMap<>();
        byRelation.forEach((relation, weights) -> {
            copy.put(relation, Map.copyOf(weights));
            reach.put(relation, most(weights, SUBJECT) + most(weights, OBJECT) + most(weights, BOTH));
        });
        this.byRelation = Map.copyOf(copy);
    }

    /** @throws FaultyInput with all faults of the file */
    public static Weights read(Path file) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Map<String, Double>> byRelation = new TreeMap<>();
        for (Row row : Table.read(file, COLUMNS, faults)) {
            try {
                byRelation
                        .computeIfAbsent(row.get("relation"), relation -> new HashMap<>())
                        .put(row.get("feature"), Double.valueOf(row.get("weight")));
            } catch (NumberFormatException e) {
                faults.add(
                        row.fault(row.get("weight"), "decimal number expected", "write the file with concert learn"));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Weights(byRelation);
    }

    /** Of what is sound of what was learned, without what tells next to nothing. */
    public static Weights of(List<Lesson> lessons) {
        Map<String, Map<String, Double>> byRelation = new TreeMap<>();
        for (Lesson lesson : lessons.stream().filter(Lesson::isSound).toList()) {
            Map<String, Double> weights = new TreeMap<>();
            lesson.weights().forEach((feature, weight) -> {
                if (Math.abs(weight) >= LEAST) {
                    weights.put(feature, weight);
                }
            });
            weights.put(ODDS, Math.log(lesson.odds()));
            byRelation.put(lesson.relation(), weights);
        }
        return new Weights(byRelation);
    }

    /** The most that features of a beginning can tell for a relation. */
    private static double most(Map<String, Double> weights, String beginning) {
        return weights.entrySet().stream()
                .filter(weight -> weight.getKey().startsWith(beginning))
                .mapToDouble(Map.Entry::getValue)
                .reduce(0, Math::max);
    }

    /** Whether the relation may hold once it is known what the mentions stand for. */
    public boolean mayHold(String relation, Set<String> features) {
        return of(relation, features) + reach.getOrDefault(relation, 0.0) > 0;
    }

    /** By how much what the features tell is surer than it need be; above 0 the relation holds. */
    public double of(String relation, Set<String> features) {
        Map<String, Double> weights = byRelation.get(relation);
        return weights == null ? Double.NEGATIVE_INFINITY : sum(weights, features) - weights.getOrDefault(ODDS, 0.0);
    }

    /** Of one relation's weights; the features in their order, so that the sum is always the same. */
    static double sum(Map<String, Double> weights, Set<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    /** The file, with its rows in order. */
    public String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        new TreeMap<>(byRelation)
                .forEach((relation, weights) -> new TreeMap<>(weights).forEach((feature, weight) -> csv.append(relation)
                        .append(",\"")
                        .append(feature.replace("\"", "\"\""))
                        .append("\",")
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n')));
        return csv.toString();
    }
}
