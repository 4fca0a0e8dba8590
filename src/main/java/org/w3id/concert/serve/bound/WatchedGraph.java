package org.w3id.concert.serve.bound;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.w3id.concert.serve.limit.Budget;

/** A graph that asks, at every triple that is read, whether the request still may. */
final class WatchedGraph extends WrappedGraph {
    WatchedGraph(Graph graph) {
        super(graph instanceof WatchedGraph watched ? watched.getWrapped() : graph);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    private static ExtendedIterator<Triple> watched(ExtendedIterator<Triple> found) {
        Budget budget = Budget.current().orElse(null);
        if (budget == null) {
            return found;
        }
        budget.check();
        return new WrappedIterator<>(found) {
            @Override
            public boolean hasNext() {
                budget.check();
                return super.hasNext();
            }
        };
    }
}
