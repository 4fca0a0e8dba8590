package org.w3id.concert.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.MapBuiltinRegistry;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.reasoner.rulesys.RuleContext;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;
import org.w3id.concert.reason.measure.History;

/**
 * Jena's rules by RETE: one rule joins two bodies on a function; custom builtins order the pair and do the test of
 * sets, with the memberships looked up in the graph. What is concluded goes to a table, which is cheaper than triples.
 */
final class ReteEngine implements Engine {
    private static final double NANOSECONDS = 1e9;
    private static final String RULE =
            """
            [overlap: (?x <urn:bench:holder> ?a) (?x <urn:bench:function> ?f)
                      (?y <urn:bench:function> ?f) (?y <urn:bench:holder> ?b) precedes(?a ?b)
                      -> overlap(?a ?b ?f ?x ?y)]
            """;

    private final Graph graph;
    private final int atLeast;
    private Overlaps overlaps = new Overlaps();
    private long end;

    ReteEngine(History history) {
        graph = HistoryGraph.of(history);
        atLeast = history.atLeast();
    }

    @Override
    public String name() {
        return "RETE, Jena with builtins";
    }

    @Override
    public boolean run(Sample sample, double limitSeconds) {
        overlaps = new Overlaps();
        end = System.nanoTime() + (long) (limitSeconds * NANOSECONDS);
        BuiltinRegistry builtins = new MapBuiltinRegistry();
        builtins.register(new Precedes(sample));
        builtins.register(new Overlap());
        GenericRuleReasoner reasoner = new GenericRuleReasoner(List.of(Rule.parseRule(RULE, builtins)));
        reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
        InfGraph conclusions = reasoner.bind(graph);
        try {
            conclusions.prepare();
            return true;
        } catch (QueryCancelledException e) {
            return false;
        }
    }

    private void expectTime() {
        if (System.nanoTime() > end) {
            throw new QueryCancelledException();
        }
    }

    @Override
    public Overlaps overlaps() {
        return overlaps;
    }

    private int day(Node node, Node property) {
        return ((Number) HistoryGraph.value(graph, node, property).getLiteralValue()).intValue();
    }

    /** Whether the one body comes before the other and the pair is of the sample. */
    private final class Precedes extends BaseBuiltin {
        private final Sample sample;

        Precedes(Sample sample) {
            this.sample = sample;
        }

        @Override
        public String getName() {
            return "precedes";
        }

        @Override
        public int getArgLength() {
            return 2;
        }

        @Override
        public boolean bodyCall(Node[] arguments, int length, RuleContext context) {
            expectTime();
            int first = HistoryGraph.number(getArg(0, arguments, context));
            return first < HistoryGraph.number(getArg(1, arguments, context)) && sample.has(first);
        }
    }

    /** Concludes the spans in which two bodies share enough members and both assignments hold. */
    private final class Overlap extends BaseBuiltin {
        @Override
        public String getName() {
            return "overlap";
        }

        @Override
        public int getArgLength() {
            return 5;
        }

        @Override
        public void headAction(Node[] arguments, int length, RuleContext context) {
            expectTime();
            Node x = getArg(3, arguments, context);
            Node y = getArg(4, arguments, context);
            int from = Math.max(day(x, HistoryGraph.FROM), day(y, HistoryGraph.FROM));
            int to = Math.min(day(x, HistoryGraph.TO), day(y, HistoryGraph.TO));
            if (from <= to) {
                Node a = getArg(0, arguments, context);
                Node b = getArg(1, arguments, context);
                int function = HistoryGraph.number(getArg(2, arguments, context));
                conclude(a, b, function, from, to, changes(a, b, from, to));
            }
        }

        private void conclude(Node a, Node b, int function, int from, int to, TreeMap<Integer, Integer> changes) {
            int shared = 0;
            int opened = from;
            boolean isOpen = false;
            for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
                shared += change.getValue();
                if (isOpen && shared < atLeast) {
                    overlaps.overlap(
                            HistoryGraph.number(a), HistoryGraph.number(b), function, opened, change.getKey() - 1);
                } else if (!isOpen) {
                    opened = change.getKey();
                }
                isOpen = shared >= atLeast;
            }
        }

        /** By how much the number of common members changes on which day, within these days. */
        private TreeMap<Integer, Integer> changes(Node a, Node b, int from, int to) {
            TreeMap<Integer, Integer> changes = new TreeMap<>();
            Map<Node, List<int[]>> ofA = memberships(a);
            memberships(b).forEach((state, ofB) -> ofA.getOrDefault(state, List.of())
                    .forEach(x -> ofB.forEach(y -> {
                        int first = Math.max(from, Math.max(x[0], y[0]));
                        int last = Math.min(to, Math.min(x[1], y[1]));
                        if (first <= last) {
                            changes.merge(first, 1, Integer::sum);
                            changes.merge(last + 1, -1, Integer::sum);
                        }
                    })));
            return changes;
        }

        private Map<Node, List<int[]>> memberships(Node body) {
            Map<Node, List<int[]>> found = new HashMap<>();
            graph.find(null, HistoryGraph.BODY, body)
                    .mapWith(Triple::getSubject)
                    .forEachRemaining(node -> found.computeIfAbsent(
                                    HistoryGraph.value(graph, node, HistoryGraph.STATE), state -> new ArrayList<>(1))
                            .add(new int[] {day(node, HistoryGraph.FROM), day(node, HistoryGraph.TO)}));
            return found;
        }
    }
}
