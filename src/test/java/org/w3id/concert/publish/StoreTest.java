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
    private static final String CHANGE = "graph:facts { id:state/a concert:is \"new\" }";

    @TempDir
    private Path folder;

    @Test
    void a_new_store_holds_every_quad() {
        Version version = new Store(folder).build(SmallGraph.layers());
        assertEquals("000001", version.name());
        assertEquals(digest(), digest(version));
        assertEquals(digest(), version.description().digest());
        assertEquals(digest(), version.snapshot().quads().digest());
    }

    @Test
    void current_leads_to_the_newest_and_the_one_before_is_kept() throws IOException {
        Store store = new Store(folder);
        assertEquals(Optional.empty(), store.served());
        store.build(SmallGraph.layers());
        store.build(SmallGraph.layers());
        Version third = store.build(SmallGraph.layers("graph:facts { id:state/a concert:is \"new\" }"));
        assertEquals(List.of("000002", "000003", "current"), entries());
        assertEquals(Optional.of(third), store.served());
    }

    @Test
    void a_build_that_cannot_be_read_back_leaves_the_old_one_current() throws IOException {
        Store store = new Store(folder);
        Version first = store.build(SmallGraph.layers());
        FaultyInput faulty = assertThrows(
                FaultyInput.class,
                () -> store.build(SmallGraph.layers("graph:facts { id:state/a concert:is \"+07\"^^xsd:integer }")));
        assertEquals(
                "write numbers and dates in their canonical form",
                faulty.faults().get(0).advice());
        assertEquals(List.of("000001", "current"), entries());
        assertEquals(Optional.of(first), store.served());
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
        DatasetGraph open = DatabaseMgr.connectDatasetGraph(
                store.build(SmallGraph.layers()).folder().toString());
        try {
            store.build(SmallGraph.layers());
            store.build(SmallGraph.layers());
            assertEquals(digest(), Txn.calculateRead(open, () -> CanonicalQuads.of(open)
                    .digest()));
        } finally {
            TDBInternal.expel(open, true);
        }
    }

    @Test
    void rolling_back_serves_the_version_before_and_forward_again_the_other() {
        Store store = new Store(folder);
        Version first = store.build(SmallGraph.layers());
        Version second = store.build(SmallGraph.layers(CHANGE));
        try (Building building = store.building()) {
            assertEquals(first, building.rollBack(Optional.empty()));
            assertEquals(Optional.of(first), store.served());
            assertThrows(FaultyInput.class, () -> building.rollBack(Optional.empty()));
            assertEquals(second, building.rollBack(Optional.of("000002")));
        }
        assertEquals(Optional.of(second), store.served());
        assertEquals("000003", store.build(SmallGraph.layers()).name());
    }

    @Test
    void reading_a_version_changes_none_of_its_files_and_a_changed_file_is_found() throws IOException {
        Version version = new Store(folder).build(SmallGraph.layers());
        digest(version);
        version.verify();
        Path file = version.folder().resolve("Data-0001/nodes-data.obj");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        FaultyInput faulty = assertThrows(FaultyInput.class, version::verify);
        assertEquals(
                version.folder() + ": Data-0001/nodes-data.obj: the file as it was written expected; go back with"
                        + " concert rollback --store DIR, or build anew with concert build --store DIR",
                faulty.getMessage());
        Files.delete(file);
        assertThrows(FaultyInput.class, version::verify);
    }

    @Test
    void a_link_to_a_version_that_is_not_there_is_a_fault_and_rolling_back_mends_it() throws IOException {
        Store store = new Store(folder);
        Version first = store.build(SmallGraph.layers());
        Disk.delete(store.build(SmallGraph.layers(CHANGE)).folder());
        FaultyInput missing = assertThrows(FaultyInput.class, store::served);
        assertEquals(
                folder + ": current: the version 000002 expected, which is not there; go back with concert rollback"
                        + " --store DIR, or build anew with concert build --store DIR",
                missing.getMessage());
        try (Building building = store.building()) {
            assertEquals(first, building.rollBack(Optional.empty()));
        }
        assertEquals(Optional.of(first), store.served());
    }

    @Test
    void a_store_that_was_copied_without_its_link_says_how_to_get_one() throws IOException {
        Store store = new Store(folder);
        Version first = store.build(SmallGraph.layers());
        Path link = folder.resolve("current");
        Files.delete(link);
        Files.createDirectory(link);
        FaultyInput noLink = assertThrows(FaultyInput.class, store::building);
        assertEquals("a link to a version expected", noLink.faults().get(0).expected());
        Files.delete(link);
        try (Building building = store.building()) {
            building.rollBack(Optional.of("000001"));
        }
        assertEquals(Optional.of(first), store.served());
    }

    @Test
    void who_builds_while_another_builds_is_refused_in_one_sentence() {
        Store store = new Store(folder);
        try (Building building = store.building()) {
            FaultyInput refused = assertThrows(FaultyInput.class, store::building);
            assertEquals(
                    folder.resolve("build.lock")
                            + ": lock: another program holds it; wait until it has built, then try again",
                    refused.getMessage());
            building.build(Snapshot.of(SmallGraph.layers().asDatasetGraph()));
        }
        store.building().close();
    }

    @Test
    void what_a_killed_build_left_is_cleared_by_the_next() throws IOException {
        Store store = new Store(folder);
        Files.createDirectories(folder.resolve("000001.new/Data-0001"));
        Files.writeString(folder.resolve("000001.new/Data-0001/nodes.dat"), "half");
        Files.createSymbolicLink(folder.resolve("current.new"), Path.of("000001.new"));
        store.build(SmallGraph.layers());
        assertEquals(List.of("000001", "current"), entries());
    }

    private static String digest() {
        return CanonicalQuads.of(SmallGraph.layers().asDatasetGraph()).digest();
    }

    private static String digest(Version version) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(version.folder().toString());
        try {
            return Txn.calculateRead(database, () -> CanonicalQuads.of(database).digest());
        } finally {
            TDBInternal.expel(database, true);
        }
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals("build.lock"))
                    .sorted()
                    .toList();
        }
    }
}
