package org.w3id.concert.reason;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.concert.graph.Revision;

/**
 * What a graph says of a node by one property, in either direction, kept once it was asked for: a graph finds the few
 * triples of one property only by going through all that name the node, which are many for a state. Thread-safe, but
 * for changes.
 */
final class Facts implements TripleSource {
    private final Graph graph;
    private final Map<Triple, List<Triple>> kept = new ConcurrentHashMap<>();

    /** @param graph which changes only by what it is told to {@link #forget} */
    Facts(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Graph graph() {
        return graph;
    }

    @Override
    public List<Triple> matching(Triple pattern) {
        Node object = pattern.getObject();
        if (pattern.isConcrete()) {
            return has(pattern) ? List.of(pattern) : List.of();
        }
        boolean isKept = pattern.getPredicate().isConcrete()
                && pattern.getSubject().isConcrete() != object.isConcrete()
                && !object.isLiteral();
        if (!isKept) {
            return graph.find(pattern).toList();
        }
        List<Triple> found = kept.get(pattern);
        return found != null
                ? found
                : kept.computeIfAbsent(
                        pattern, key -> List.copyOf(graph.find(key).toList()));
    }

    private boolean has(Triple triple) {
        return triple.getObject().isLiteral()
                ? graph.contains(triple)
                : matching(Triple.create(triple.getSubject(), triple.getPredicate(), Node.ANY))
                        .contains(triple);
    }

    @Override
    public int expected(Triple pattern) {
        return matching(pattern).size();
    }

    /** These triples have come or gone. */
    void forget(Revision change) {
        change.forEach(this::forget);
    }

    /** It has come or gone. */
    void forget(Triple triple) {
        kept.remove(Triple.create(triple.getSubject(), triple.getPredicate(), Node.ANY));
        kept.remove(Triple.create(Node.ANY, triple.getPredicate(), triple.getObject()));
    }
}
