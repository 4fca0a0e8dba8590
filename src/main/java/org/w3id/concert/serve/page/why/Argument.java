package org.w3id.concert.serve.page.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Proof.Support;
import org.w3id.concert.serve.http.Html;

/**
 * A proof laid out for reading: the premises with their numbers, then what follows from which of them by which rule.
 *
 * @param page a link to the conclusion's own page
 */
public record Argument(String node, String statement, Html page, List<Premise> premises, List<Inference> inferences) {
    private static final List<String> INTERMEDIATE = List.of("overlap", "duplication");
    private static final List<String> ORDER =
            List.of("competence", "function-assignment", "stated-overlap", "common-membership");

    public Argument {
        premises = List.copyOf(premises);
        inferences = List.copyOf(inferences);
    }

    /** A ground under its number. */
    public record Premise(int number, Ground ground) {}

    /**
     * One step.
     *
     * @param from the numbers of the premises
     * @param also what the steps above give to it; empty where they give nothing
     */
    public record Inference(RuleWords rule, int atLeast, List<Integer> from, List<String> also, String to) {}

    /** Within a read transaction. */
    public static Argument of(Proof proof, Grounds grounds) {
        Map<String, Proof> leaves = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        collect(proof, leaves, steps);
        List<Proof> ordered = leaves.values().stream()
                .sorted(Comparator.comparing(leaf -> rank(leaf.node())))
                .toList();
        List<String> numbers = ordered.stream().map(Proof::node).toList();
        List<Premise> premises = ordered.stream()
                .map(leaf -> new Premise(numbers.indexOf(leaf.node()) + 1, grounds.of(leaf)))
                .toList();
        List<Inference> inferences =
                steps.stream().map(step -> step.inference(numbers, grounds)).toList();
        return new Argument(
                proof.node(), grounds.statement(proof), grounds.link(proof.node(), proof.node()), premises, inferences);
    }

    private record Step(Proof to, Support support) {
        Inference inference(List<String> numbers, Grounds grounds) {
            List<Integer> from = support.premises().stream()
                    .map(premise -> numbers.indexOf(premise.node()) + 1)
                    .filter(number -> number > 0)
                    .sorted()
                    .toList();
            List<String> also = support.premises().stream()
                    .filter(premise -> !numbers.contains(premise.node()))
                    .map(grounds::statement)
                    .toList();
            return new Inference(grounds.rule(support), support.atLeast(), from, also, grounds.statement(to));
        }
    }

    private static void collect(Proof proof, Map<String, Proof> leaves, List<Step> steps) {
        for (Support support : proof.supports()) {
            for (Proof premise : support.premises()) {
                boolean isIntermediate = INTERMEDIATE.contains(kind(premise.node()));
                if (!isIntermediate) {
                    leaves.put(premise.node(), premise);
                } else if (steps.stream().noneMatch(step -> step.to().node().equals(premise.node()))) {
                    collect(premise, leaves, steps);
                }
            }
            steps.add(new Step(proof, support));
        }
    }

    private static int rank(String node) {
        int rank = ORDER.indexOf(kind(node));
        return rank < 0 ? ORDER.size() : rank;
    }

    private static String kind(String node) {
        return node.replaceFirst("/.*", "");
    }
}
