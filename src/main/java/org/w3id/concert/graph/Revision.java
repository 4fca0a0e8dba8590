package org.w3id.concert.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** What a graph loses and what it gains; no triple is in both. */
public record Revision(Set<Triple> withdrawn, Set<Triple> added) {
    public Revision {
        withdrawn = Set.copyOf(withdrawn);
        added = Set.copyOf(added);
    }

    /** From what a graph held to what it holds. */
    public static Revision between(Collection<Triple> before, Collection<Triple> after) {
        Set<Triple> withdrawn = new HashSet<>(before);
        Set<Triple> added = new HashSet<>(after);
        withdrawn.removeAll(added);
        added.removeAll(Set.copyOf(before));
        return new Revision(withdrawn, added);
    }

    /** The part of this that changes the graph, of which some may be done already. */
    public Revision against(Graph graph) {
        Set<Triple> gone = new HashSet<>(withdrawn);
        gone.removeIf(triple -> !graph.contains(triple));
        Set<Triple> come = new HashSet<>(added);
        come.removeIf(graph::contains);
        return new Revision(gone, come);
    }

    /** This and another, of which each changes what the other does not. */
    public Revision and(Revision other) {
        Set<Triple> gone = new HashSet<>(withdrawn);
        gone.addAll(other.withdrawn);
        Set<Triple> come = new HashSet<>(added);
        come.addAll(other.added);
        Set<Triple> both = new HashSet<>(gone);
        both.retainAll(come);
        gone.removeAll(both);
        come.removeAll(both);
        return new Revision(gone, come);
    }

    public boolean isEmpty() {
        return withdrawn.isEmpty() && added.isEmpty();
    }

    public void forEach(Consumer<Triple> each) {
        withdrawn.forEach(each);
        added.forEach(each);
    }

    public void applyTo(Graph graph) {
        withdrawn.forEach(graph::delete);
        added.forEach(graph::add);
    }
}
