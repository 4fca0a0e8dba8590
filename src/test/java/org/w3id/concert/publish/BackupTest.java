package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

class BackupTest {
    @TempDir
    private Path folder;

    private Backup backup;
    private Version saved;

    @BeforeEach
    void save() {
        Store store = new Store(folder.resolve("store"));
        store.build(SmallGraph.layers());
        JsonObject decision = new JsonObject();
        decision.put("claim", "paper-0001");
        backup = new Backup(folder.resolve("backup.tar.gz"));
        try (Journal journal = store.journal("decisions", warning -> {})) {
            journal.append(decision);
            saved = backup.write(store);
        }
    }

    @Test
    void a_store_that_is_restored_has_the_same_graph_and_the_same_journals() {
        Store restored = new Store(folder.resolve("restored"));
        Version version = backup.restore(restored);
        assertEquals(saved.description(), version.description());
        version.verify();
        assertEquals(
                "paper-0001",
                Journal.read(restored.journalFile("decisions")).get(0).value().getString("claim"));
    }

    @Test
    void a_backup_that_is_cut_off_is_refused_and_nothing_is_made() throws IOException {
        byte[] whole = Files.readAllBytes(backup.file());
        Files.write(backup.file(), Arrays.copyOf(whole, whole.length * 2 / 3));
        Store restored = new Store(folder.resolve("restored"));
        FaultyInput refused = assertThrows(FaultyInput.class, () -> backup.restore(restored));
        assertTrue(refused.getMessage().contains("a whole backup expected"), refused.getMessage());
        assertTrue(Files.notExists(restored.folder()));
    }

    @Test
    void nothing_is_restored_over_a_store() {
        assertThrows(FaultyInput.class, () -> backup.restore(new Store(folder.resolve("store"))));
    }
}
