package org.w3id.concert.reason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.graph.Tally;
import org.w3id.concert.source.Home;

/**
 * The closure with the number of triples from which each triple of it follows. A changed triple changes what follows
 * from it; a changed axiom, everything. Not thread-safe.
 */
final class ClosureLedger {
    private final Home home;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private Closure closure;
    private Tally following = new Tally();

    /** @param known with all axioms */
    ClosureLedger(Graph known, Home home) {
        this.home = home;
        this.closure = new Closure(known, home);
        begin(known);
    }

    /** What follows and is not known. */
    Graph graph() {
        return graph;
    }

    /** @param known as it is after the change */
    Revision accept(Revision change, Graph known) {
        Set<Triple> changed = new HashSet<>(change.withdrawn());
        changed.addAll(change.added());
        if (changed.stream().anyMatch(closure::isAxiom)) {
            Set<Triple> before = graph.find().toSet();
            closure = new Closure(known, home);
            following = new Tally();
            graph.clear();
            begin(known);
            return Revision.between(before, graph.find().toSet());
        }
        Map<Triple, Integer> counts = new HashMap<>();
        change.withdrawn().forEach(triple -> count(triple, -1, counts));
        change.added().forEach(triple -> count(triple, 1, counts));
        following.change(counts);
        changed.addAll(counts.keySet());
        Set<Triple> gone = new HashSet<>(changed);
        gone.removeIf(triple -> !graph.contains(triple) || follows(triple, known));
        Set<Triple> come = new HashSet<>(changed);
        come.removeIf(triple -> graph.contains(triple) || !follows(triple, known));
        Revision revision = new Revision(gone, come);
        revision.applyTo(graph);
        return revision;
    }

    private void begin(Graph known) {
        Map<Triple, Integer> counts = new HashMap<>();
        closure.ofAxioms().forEach(triple -> counts.put(triple, 1));
        known.find().forEach(triple -> count(triple, 1, counts));
        following.change(counts);
        counts.keySet().stream().filter(triple -> follows(triple, known)).forEach(graph::add);
    }

    private void count(Triple triple, int by, Map<Triple, Integer> counts) {
        closure.of(triple).forEach(each -> counts.merge(each, by, Integer::sum));
    }

    private boolean follows(Triple triple, Graph known) {
        return following.has(triple) && !known.contains(triple);
    }
}
