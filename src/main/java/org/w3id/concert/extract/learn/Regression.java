package org.w3id.concert.extract.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Logistic regression with a penalty for large weights (Fan et al.,
 * <a href="https://www.jmlr.org/papers/v9/fan08a.html">LIBLINEAR</a>, JMLR 9, 2008): the sum of the weights of an
 * example's features is the logarithm of the odds that the relation holds. The same examples give the same weights.
 */
final class Regression {
    private static final double COST = 0.1;
    private static final double ACCURACY = 0.01;
    /** Examples in which a feature must be found. */
    private static final int FOUND = 6;
    /** Examples for which the relation must hold. */
    private static final int HOLDING = 5;

    private Regression() {}

    /** The weights by feature; empty where too few examples hold. */
    static Optional<Map<String, Double>> weights(List<Example> examples) {
        if (examples.stream().filter(each -> each.verdict().holds()).count() < HOLDING) {
            return Optional.empty();
        }
        List<String> features = features(examples);
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, ACCURACY);
        Model model = Linear.train(problem(examples, features), parameter);
        double sign = model.getLabels()[0] > 0 ? 1 : -1;
        Map<String, Double> weights = new TreeMap<>();
        for (int at = 0; at < features.size(); at++) {
            weights.put(features.get(at), sign * model.getFeatureWeights()[at]);
        }
        return Optional.of(weights);
    }

    private static List<String> features(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(each -> each.features().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= FOUND)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Problem problem(List<Example> examples, List<String> features) {
        Map<String, Integer> numbers = new HashMap<>();
        features.forEach(feature -> numbers.put(feature, numbers.size() + 1));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = features.size();
        problem.y = examples.stream()
                .mapToDouble(each -> each.verdict().holds() ? 1 : -1)
                .toArray();
        List<Feature[]> rows = new ArrayList<>();
        for (Example example : examples) {
            rows.add(example.features().stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .map(number -> new FeatureNode(number, 1))
                    .toArray(Feature[]::new));
        }
        problem.x = rows.toArray(Feature[][]::new);
        return problem;
    }
}
