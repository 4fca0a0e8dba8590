package org.w3id.concert.bench;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.G;
import org.w3id.concert.reason.measure.History;

/**
 * The tables as a graph in memory: one node a membership and one a function of a body, each with the first and the last
 * day as numbers. Bodies are named so that their order is that of their numbers.
 */
final class HistoryGraph {
    static final String NS = "urn:bench:";
    static final Node BODY = property("body");
    static final Node STATE = property("state");
    static final Node HOLDER = property("holder");
    static final Node FUNCTION = property("function");
    static final Node FROM = property("from");
    static final Node TO = property("to");
    private static final int FIRST_NUMBER = 1_000_000;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private int nodes;

    private HistoryGraph() {}

    static Graph of(History history) {
        HistoryGraph made = new HistoryGraph();
        history.memberships((body, state, first, last) -> made.add(BODY, body, STATE, named("s", state), first, last));
        history.assignments(
                (body, function, first, last) -> made.add(HOLDER, body, FUNCTION, named("f", function), first, last));
        return made.graph;
    }

    static Node body(int body) {
        return named("b", body);
    }

    /** The number in the name of a body, state or function. */
    static int number(Node node) {
        return Integer.parseInt(node.getURI().substring(NS.length() + 1)) - FIRST_NUMBER;
    }

    /** The object of the one triple with that subject and property. */
    static Node value(Graph graph, Node subject, Node property) {
        return G.getOneSP(graph, subject, property);
    }

    private void add(Node holder, int body, Node property, Node thing, int first, int last) {
        Node node = named("n", nodes++);
        graph.add(node, holder, body(body));
        graph.add(node, property, thing);
        graph.add(node, FROM, NodeFactoryExtra.intToNode(first));
        graph.add(node, TO, NodeFactoryExtra.intToNode(last));
    }

    private static Node named(String kind, int number) {
        return NodeFactory.createURI(NS + kind + (FIRST_NUMBER + number));
    }

    private static Node property(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
