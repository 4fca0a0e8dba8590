package org.w3id.concert.reason;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triples found by patterns, where the same few patterns are asked for often. */
interface TripleSource {
    List<Triple> matching(Triple pattern);

    /** About how many triples match. */
    int expected(Triple pattern);

    /** The same triples, for what only a graph answers. */
    Graph graph();

    /** What the triples of a node with that property lead to. */
    default List<Node> objects(Node subject, Node property) {
        return matching(Triple.create(subject, property, Node.ANY)).stream()
                .map(Triple::getObject)
                .toList();
    }
}
