package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void a_new_store_holds_every_quad() {
        Path version = new Store(folder).build(SmallGraph.layers());
        assertEquals(folder.resolve("000001"), version);
        assertEquals(digest(), digest(version));
    }

    @Test
    void current_leads_to_the_newest_and_the_one_before_is_kept() throws IOException {
        Store store = new Store(folder);
        assertEquals(Optional.empty(), store.current());
        store.build(SmallGraph.layers());
        store.build(SmallGraph.layers());
        Path third = store.build(SmallGraph.layers("graph:facts { id:state/a concert:is \"new\" }"));
        assertEquals(List.of("000002", "000003", "current"), entries());
        assertEquals(third.toRealPath(), store.current().orElseThrow().toRealPath());
    }

    @Test
    void a_build_that_cannot_be_read_back_leaves_the_old_one_current() throws IOException {
        Store store = new Store(folder);
        Path first = store.build(SmallGraph.layers());
        FaultyInput faulty = assertThrows(
                FaultyInput.class,
                () -> store.build(SmallGraph.layers("graph:facts { id:state/a concert:is \"+07\"^^xsd:integer }")));
        assertEquals(
                "write numbers and dates in their canonical form",
                faulty.faults().get(0).advice());
        assertEquals(List.of("000001", "current"), entries());
        assertEquals(first.toRealPath(), store.current().orElseThrow().toRealPath());
        assertEquals(digest(), digest(first));
    }

    @Test
    void a_control_character_is_refused_before_anything_is_built() throws IOException {
        Store store = new Store(folder);
        store.build(SmallGraph.layers());
        assertThrows(
                FaultyInput.class,
                () -> store.build(SmallGraph.layers("graph:facts { id:state/a concert:is \"\\u0001\" }")));
        assertEquals(List.of("000001", "current"), entries());
    }

    @Test
    void a_version_that_is_open_answers_on_after_a_switch() {
        Store store = new Store(folder);
        DatasetGraph open =
                DatabaseMgr.connectDatasetGraph(store.build(SmallGraph.layers()).toString());
        try {
            store.build(SmallGraph.layers());
            store.build(SmallGraph.layers());
            assertEquals(digest(), Txn.calculateRead(open, () -> CanonicalQuads.of(open)
                    .digest()));
        } finally {
            TDBInternal.expel(open, true);
        }
    }

    private static String digest() {
        return CanonicalQuads.of(SmallGraph.layers().asDatasetGraph()).digest();
    }

    private static String digest(Path version) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(version.toString());
        try {
            return Txn.calculateRead(database, () -> CanonicalQuads.of(database).digest());
        } finally {
            TDBInternal.expel(database, true);
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
