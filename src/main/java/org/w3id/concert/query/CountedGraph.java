package org.w3id.concert.query;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;

/** The triples of an answer while it is made; one more than allowed is refused. For one thread. */
public final class CountedGraph extends WrappedGraph {
    private final long limit;

    public CountedGraph(long limit) {
        super(GraphFactory.createDefaultGraph());
        this.limit = limit;
    }

    @Override
    public void add(Triple triple) {
        super.add(triple);
        if (size() > limit) {
            throw new Answer.TooManyRows(limit, "triples");
        }
    }

    @Override
    public void performAdd(Triple triple) {
        add(triple);
    }
}
