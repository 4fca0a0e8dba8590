package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

/** A build on a disk that fills up; skipped where a small file system may not be mounted. */
class DiskFullTest {
    @TempDir
    private Path folder;

    private boolean isMounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        isMounted = SmallDisk.mount(folder, "6m");
        assumeTrue(isMounted, "needs the right to mount a small file system");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (isMounted) {
            SmallDisk.unmount(folder);
        }
    }

    @Test
    void a_build_that_finds_no_room_says_so_and_what_was_served_stays() throws IOException {
        Store store = new Store(folder);
        Version first = store.build(SmallGraph.layers());
        String digest = first.description().digest();
        FaultyInput full = assertThrows(FaultyInput.class, () -> store.build(large()));
        assertTrue(full.getMessage().contains("no space is left for a new version"), full.getMessage());
        assertTrue(full.getMessage().contains("000001 is served as before"), full.getMessage());
        assertEquals(Optional.of(first), store.served());
        first.verify();
        assertEquals(digest, first.snapshot().quads().digest());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("000001", "build.lock", "current"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private static Dataset large() {
        StringBuilder many = new StringBuilder("graph:facts {");
        for (int number = 0; number < 20_000; number++) {
            many.append(" id:event/e")
                    .append(number)
                    .append(" concert:count ")
                    .append(number)
                    .append(" .");
        }
        return SmallGraph.layers(many + "}");
    }
}
