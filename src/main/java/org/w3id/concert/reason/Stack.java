package org.w3id.concert.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;

/** Graphs read as one, as they are at the time; what stands in several is found as often. */
final class Stack extends GraphBase {
    private final List<Graph> graphs;

    Stack(List<Graph> graphs) {
        this.graphs = List.copyOf(graphs);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> found = NullIterator.instance();
        for (Graph graph : graphs) {
            ExtendedIterator<Triple> more = graph.find(pattern);
            found = more.hasNext() ? found.andThen(more) : found;
        }
        return found;
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return graphs.stream().anyMatch(graph -> graph.contains(pattern));
    }
}
