package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.concert.graph.Revision;

/** A graph as it is after a change that is not yet made to it. */
final class Revised extends GraphBase {
    private final Graph before;
    private final Set<Triple> withdrawn;
    private final Graph added;

    Revised(Graph before, Revision change) {
        this(before, new HashSet<>(change.withdrawn()), GraphFactory.createDefaultGraph());
        change.added().forEach(added::add);
    }

    private Revised(Graph before, Set<Triple> withdrawn, Graph added) {
        this.before = before;
        this.withdrawn = withdrawn;
        this.added = added;
    }

    /**
     * The same change of a larger graph, and what changes of the larger part.
     *
     * @param larger than this was before the change, by {@code part}
     */
    Revised within(Graph larger, Graph part, Revision change) {
        List<Triple> gone =
                change.withdrawn().stream().filter(triple -> !contains(triple)).toList();
        List<Triple> come = change.added().stream()
                .filter(triple -> !before.contains(triple))
                .toList();
        change.added().forEach(withdrawn::remove);
        if (part.size() < withdrawn.size() + added.size()) {
            part.find().forEach(triple -> supported(triple, change));
        } else {
            List.copyOf(withdrawn).stream().filter(part::contains).forEach(triple -> supported(triple, change));
            added.find().filterKeep(part::contains).toList().forEach(added::delete);
        }
        withdrawn.addAll(gone);
        come.forEach(added::add);
        return new Revised(larger, withdrawn, added);
    }

    /** What the larger part had before is not added, and is withdrawn only if it is withdrawn there too. */
    private void supported(Triple triple, Revision change) {
        added.delete(triple);
        if (!change.withdrawn().contains(triple)) {
            withdrawn.remove(triple);
        }
    }

    Graph before() {
        return before;
    }

    /** What is found before the change or after it. */
    Graph either() {
        return new Stack(List.of(before, added));
    }

    Revision change() {
        return new Revision(withdrawn, added.find().toSet());
    }

    /** The changed triples by property. */
    Map<Node, List<Triple>> changed() {
        Map<Node, List<Triple>> changed = new HashMap<>();
        withdrawn.forEach(triple -> changed.computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                .add(triple));
        added.find().forEach(triple -> changed.computeIfAbsent(triple.getPredicate(), key -> new ArrayList<>())
                .add(triple));
        return changed;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> stays = before.find(pattern);
        return (withdrawn.isEmpty() ? stays : stays.filterDrop(withdrawn::contains)).andThen(added.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        if (!pattern.isConcrete()) {
            return super.graphBaseContains(pattern);
        }
        return added.contains(pattern) || !withdrawn.contains(pattern) && before.contains(pattern);
    }
}
