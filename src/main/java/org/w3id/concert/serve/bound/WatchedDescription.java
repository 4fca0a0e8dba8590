package org.w3id.concert.serve.bound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.serve.limit.Budget;

/**
 * DESCRIBE of <a href="https://www.w3.org/TR/sparql11-query/#describe">SPARQL 1.1, 16.4</a> as Jena does it, by what all
 * graphs say of a resource and of the blank nodes that hang on it; but it can be stopped at every triple, needs no query
 * for each resource, and no stack for each blank node. For one query, in one thread.
 */
final class WatchedDescription implements DescribeHandler {
    private final Set<Node> described = new HashSet<>();
    private final Deque<Node> toDescribe = new ArrayDeque<>();
    private Graph description;
    private DatasetGraph dataset;

    static {
        DescribeHandlerRegistry.get().clear();
        DescribeHandlerRegistry.get().add(WatchedDescription::new);
    }

    /** In Jena's place for the whole program, as there is but one registry; from the first call on. */
    static void register() {}

    @Override
    public void start(Model accumulated, Context context) {
        description = accumulated.getGraph();
        dataset = context.get(ARQConstants.sysCurrentDataset);
    }

    @Override
    public void describe(Resource resource) {
        await(resource.asNode());
        while (!toDescribe.isEmpty()) {
            Node next = toDescribe.pop();
            Budget.checkCurrent();
            dataset.getDefaultGraph().find(next, Node.ANY, Node.ANY).forEachRemaining(this::add);
            dataset.findNG(Node.ANY, next, Node.ANY, Node.ANY).forEachRemaining(quad -> add(quad.asTriple()));
        }
    }

    private void await(Node node) {
        if (described.add(node)) {
            toDescribe.push(node);
        }
    }

    private void add(Triple triple) {
        Budget.checkCurrent();
        description.add(triple);
        if (triple.getObject().isBlank()) {
            await(triple.getObject());
        }
    }

    @Override
    public void finish() {}
}
