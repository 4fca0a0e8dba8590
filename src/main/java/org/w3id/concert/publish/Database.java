package org.w3id.concert.publish;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A TDB2 database that is written once, in one transaction, and opened again to be read back whole: what a database
 * still has in its caches says nothing of what the disk has.
 */
record Database(Path folder) {
    void write(Snapshot snapshot) {
        with(database -> {
            Txn.executeWrite(database, () -> {
                snapshot.prefixes().forEach(database.prefixes()::add);
                snapshot.quads().quads().forEach(database::add);
            });
            return null;
        });
        check(snapshot);
    }

    /** Every graph's count, then the digest of all. */
    private void check(Snapshot expected) {
        Snapshot found = with(database -> Txn.calculateRead(
                database,
                () -> new Snapshot(
                        CanonicalQuads.of(database), database.prefixes().getMappingCopy())));
        VersionDescription written = VersionDescription.of(expected);
        VersionDescription stored = VersionDescription.of(found);
        if (!stored.graphs().equals(written.graphs()) || !stored.digest().equals(written.digest())) {
            throw new FaultyInput(unlike(expected, found, written, stored));
        }
    }

    private Fault unlike(Snapshot expected, Snapshot found, VersionDescription written, VersionDescription stored) {
        Set<Quad> held = new HashSet<>(found.quads().quads());
        String first = expected.quads().quads().stream()
                .filter(quad -> !held.contains(quad))
                .findFirst()
                .map(Object::toString)
                .orElse("");
        Map<String, Long> other = new TreeMap<>(written.graphs());
        other.entrySet().removeAll(stored.graphs().entrySet());
        return new Fault(
                folder.toString(),
                0,
                first,
                written.quads() + " quads expected as written, " + stored.quads() + " read back"
                        + (other.isEmpty() ? "" : ", fewer or more in " + String.join(", ", other.keySet())),
                "write numbers and dates in their canonical form");
    }

    private <T> T with(Function<DatasetGraph, T> use) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(folder.toString());
        try {
            return use.apply(database);
        } finally {
            TDBInternal.expel(database, true);
        }
    }
}
