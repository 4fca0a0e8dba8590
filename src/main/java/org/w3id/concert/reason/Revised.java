package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.concert.graph.Revision;

/** A graph as it is after a change that is not yet made to it. */
final class Revised extends GraphBase implements TripleSource {
    private final Facts before;
    private final Graph withdrawn;
    private final Graph added;

    Revised(Facts before, Revision change) {
        this(before, GraphFactory.createDefaultGraph(), GraphFactory.createDefaultGraph());
        change.withdrawn().forEach(withdrawn::add);
        change.added().forEach(added::add);
    }

    private Revised(Facts before, Graph withdrawn, Graph added) {
        this.before = before;
        this.withdrawn = withdrawn;
        this.added = added;
    }

    /**
     * The same change of a larger graph, and what changes of the larger part.
     *
     * @param larger than this was before the change, by {@code part}
     */
    Revised within(Facts larger, Graph part, Revision change) {
        List<Triple> gone =
                change.withdrawn().stream().filter(triple -> !contains(triple)).toList();
        List<Triple> come = change.added().stream()
                .filter(triple -> !before.graph().contains(triple))
                .toList();
        change.added().forEach(withdrawn::delete);
        if (part.size() < withdrawn.size() + added.size()) {
            part.find().forEach(triple -> supported(triple, change));
        } else {
            withdrawn.find().filterKeep(part::contains).toList().forEach(triple -> supported(triple, change));
            added.find().filterKeep(part::contains).toList().forEach(added::delete);
        }
        gone.forEach(withdrawn::add);
        come.forEach(added::add);
        return new Revised(larger, withdrawn, added);
    }

    /** What the larger part had before is not added, and is withdrawn only if it is withdrawn there too. */
    private void supported(Triple triple, Revision change) {
        added.delete(triple);
        if (!change.withdrawn().contains(triple)) {
            withdrawn.delete(triple);
        }
    }

    @Override
    public Graph graph() {
        return this;
    }

    @Override
    public List<Triple> matching(Triple pattern) {
        if (pattern.isConcrete()) {
            boolean stays = !before.matching(pattern).isEmpty() && !withdrawn.contains(pattern);
            return stays || added.contains(pattern) ? List.of(pattern) : List.of();
        }
        List<Triple> stays = before.matching(pattern);
        if (!stays.isEmpty() && withdrawn.contains(pattern)) {
            stays = stays.stream().filter(triple -> !withdrawn.contains(triple)).toList();
        }
        return with(stays, pattern);
    }

    private List<Triple> with(List<Triple> stays, Triple pattern) {
        Iterator<Triple> more = added.find(pattern);
        if (!more.hasNext()) {
            return stays;
        }
        List<Triple> all = new ArrayList<>(stays);
        more.forEachRemaining(all::add);
        return all;
    }

    @Override
    public int expected(Triple pattern) {
        return before.expected(pattern);
    }

    /** What is found before the change or after it. */
    TripleSource either() {
        Graph both = new Stack(List.of(before.graph(), added));
        return new TripleSource() {
            @Override
            public List<Triple> matching(Triple pattern) {
                return with(before.matching(pattern), pattern);
            }

            @Override
            public int expected(Triple pattern) {
                return before.expected(pattern);
            }

            @Override
            public Graph graph() {
                return both;
            }
        };
    }

    /** The changed triples that match. */
    List<Triple> changed(Triple pattern) {
        return withdrawn.find(pattern).andThen(added.find(pattern)).toList();
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        ExtendedIterator<Triple> stays = before.graph().find(pattern);
        return (withdrawn.isEmpty() ? stays : stays.filterDrop(withdrawn::contains)).andThen(added.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        if (!pattern.isConcrete()) {
            return super.graphBaseContains(pattern);
        }
        return added.contains(pattern)
                || !withdrawn.contains(pattern) && before.graph().contains(pattern);
    }
}
