package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.vocab.Base;

/** The steps find what the general engine finds, from the same partial solutions. */
class RuleJoinTest {
    private static final List<String> PATTERNS = List.of(
            "?x :p ?y . ?y :q ?z",
            "?x :p ?y . ?x :q ?y",
            "?x :p ?x . ?x :q ?y",
            "VALUES ?y { :n0 :n1 } ?x :p ?y . ?x :q ?z",
            "?x :p ?y OPTIONAL { ?y :q ?z OPTIONAL { ?z :r ?v } }",
            "?x :p ?y OPTIONAL { ?y :q ?z } OPTIONAL { ?x :r ?z }",
            "?x :p ?y OPTIONAL { ?x :value ?v . FILTER (?v > 2) } FILTER (!BOUND(?v) || ?v < 5)",
            "?x :p ?y . FILTER NOT EXISTS { ?x :q ?z . FILTER NOT EXISTS { ?z :r ?x } }",
            "?x :p ?y . FILTER EXISTS { VALUES ?z { :n2 :n3 } ?y :q ?z }",
            "?x :p ?y ; :value ?v . FILTER NOT EXISTS { ?y :q/:value ?w . FILTER (?w > ?v) }",
            "?x :p ?y . ?y :q+ ?z",
            "?x :p ?y OPTIONAL { ?x :value ?v } BIND (COALESCE(?v, ?y) AS ?z)",
            "?x ?y ?z . ?z :q ?v");

    @Test
    void every_rule_is_laid_out_as_steps() {
        assertEquals(
                List.of(),
                RuleFile.read(WholeGraph.HOME, Base.PUBLISHED).stream()
                        .filter(rule -> RulePlan.of(rule).join().isEmpty())
                        .map(RuleFile::name)
                        .toList());
    }

    @Test
    void what_no_step_does_is_left_to_the_general_engine() {
        for (String pattern : List.of(
                "{ ?x :p ?y } UNION { ?x :q ?y }",
                "?x :p ?y MINUS { ?x :q ?y }",
                "VALUES (?x ?y) { (:n0 :n1) } ?x :p ?y")) {
            assertEquals(true, RuleJoin.of(op(pattern)).isEmpty(), pattern);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void on_random_graphs_before_and_after_a_change_the_solutions_are_the_same(long seed) {
        Random random = new Random(seed);
        Graph graph = GraphFactory.createDefaultGraph();
        random(random, 40).forEach(graph::add);
        Facts facts = new Facts(graph);
        Set<Triple> withdrawn = graph.find().toList().stream()
                .filter(triple -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        Set<Triple> added = new HashSet<>(random(random, 10));
        added.removeIf(graph::contains);
        for (String pattern : PATTERNS) {
            assertSame(pattern, facts);
            assertSame(pattern, new Revised(facts, new Revision(withdrawn, added)));
        }
        Revision change = new Revision(withdrawn, added);
        change.applyTo(graph);
        facts.forget(change);
        PATTERNS.forEach(pattern -> assertSame(pattern, facts));
    }

    private static void assertSame(String pattern, TripleSource source) {
        Op op = op(pattern);
        for (Set<Binding> from : List.of(
                Set.of(BindingFactory.empty()),
                Set.of(
                        BindingFactory.binding(Var.alloc("x"), node(0)),
                        BindingFactory.binding(Var.alloc("x"), node(1)),
                        BindingFactory.binding(Var.alloc("y"), node(1))))) {
            assertEquals(
                    RulePlan.solutions(op, from, source.graph()),
                    RuleJoin.of(op).orElseThrow().solutions(from, source),
                    pattern);
        }
    }

    private static Op op(String pattern) {
        return Algebra.optimize(
                Algebra.compile(QueryFactory.create("PREFIX : <urn:x:> SELECT * WHERE { " + pattern + " }")
                        .getQueryPattern()));
    }

    private static List<Triple> random(Random random, int count) {
        List<String> properties = List.of("p", "q", "r", "value");
        return random.ints(count, 0, properties.size())
                .mapToObj(each -> Triple.create(
                        node(random.nextInt(6)),
                        NodeFactory.createURI("urn:x:" + properties.get(each)),
                        properties.get(each).equals("value")
                                ? NodeFactoryExtra.intToNode(random.nextInt(7))
                                : node(random.nextInt(6))))
                .toList();
    }

    private static Node node(int number) {
        return NodeFactory.createURI("urn:x:n" + number);
    }
}
