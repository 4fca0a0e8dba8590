package org.w3id.concert.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Triples with the number of their supports, so that one is gone when its last support is; the counting of Gupta,
 * Mumick &amp; Subrahmanian 1993, <a href="https://doi.org/10.1145/170035.170066">SIGMOD</a>. Not thread-safe.
 */
public final class Tally {
    private final Map<Triple, Integer> supports = new HashMap<>();
    private final Graph graph = GraphFactory.createDefaultGraph();

    /** The triples that have a support. */
    public Graph graph() {
        return graph;
    }

    public boolean has(Triple triple) {
        return supports.containsKey(triple);
    }

    /** Adds the numbers to others. */
    public void addTo(Map<Triple, Integer> counts) {
        supports.forEach((triple, count) -> counts.merge(triple, count, Integer::sum));
    }

    /** What comes and goes with this change of the numbers, which is not yet made. */
    public Revision under(Map<Triple, Integer> change) {
        Set<Triple> withdrawn = new HashSet<>();
        Set<Triple> added = new HashSet<>();
        change.forEach((triple, difference) -> {
            int before = supports.getOrDefault(triple, 0);
            if (before > 0 && before + difference == 0) {
                withdrawn.add(triple);
            } else if (before == 0 && difference > 0) {
                added.add(triple);
            }
        });
        return new Revision(withdrawn, added);
    }

    /** Makes the change, and says what came and went. */
    public Revision change(Map<Triple, Integer> change) {
        Revision revision = under(change);
        change.forEach((triple, difference) -> supports.merge(triple, difference, Tally::sum));
        revision.applyTo(graph);
        return revision;
    }

    /** The sum, or null for none, as {@link Map#merge} wants it. */
    public static Integer sum(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }
}
