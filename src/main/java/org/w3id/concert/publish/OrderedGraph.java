package org.w3id.concert.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that is read in the order of {@link CanonicalQuads}, its blank nodes named by what is said of them: whatever
 * writes it, the same triples give the same bytes. Never changes, so safe for many readers.
 */
public final class OrderedGraph extends GraphBase {
    private final List<Triple> triples;
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Triple>> byObject = new HashMap<>();

    private OrderedGraph(List<Triple> triples) {
        this.triples = triples;
        for (Triple triple : triples) {
            bySubject
                    .computeIfAbsent(triple.getSubject(), key -> new ArrayList<>())
                    .add(triple);
            byObject.computeIfAbsent(triple.getObject(), key -> new ArrayList<>())
                    .add(triple);
        }
    }

    /** A copy, with the prefixes, that begins with what is said of {@code first}. */
    public static Graph of(Graph graph, Node first) {
        List<Quad> quads = graph.stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
        Graph ordered = new OrderedGraph(CanonicalQuads.of(quads).quads().stream()
                .map(Quad::asTriple)
                .sorted(Comparator.comparing(triple -> !triple.subjectMatches(first)))
                .toList());
        ordered.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        return ordered;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> candidates = triples;
        if (pattern.getSubject().isConcrete()) {
            candidates = bySubject.getOrDefault(pattern.getSubject(), List.of());
        } else if (pattern.getObject().isConcrete()) {
            candidates = byObject.getOrDefault(pattern.getObject(), List.of());
        }
        return WrappedIterator.create(
                candidates.stream().filter(pattern::matches).iterator());
    }

    @Override
    protected int graphBaseSize() {
        return triples.size();
    }
}
