package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptGraphTest {
    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void what_is_kept_is_the_same_graph_with_its_prefixes_and_is_made_once() {
        Snapshot fresh = Snapshot.of(get("a1"));
        assertEquals(fresh, Snapshot.of(get("a1")));
        assertEquals(1, made.get());
    }

    @Test
    void other_inputs_make_another_which_takes_the_place() throws IOException {
        get("a1");
        get("b2");
        assertEquals(2, made.get());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("graph-b2.layers"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void a_file_that_is_cut_off_is_made_anew() throws IOException {
        get("a1");
        Path file = folder.resolve("graph-a1.layers");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Snapshot.of(SmallGraph.layers().asDatasetGraph()), Snapshot.of(get("a1")));
        assertEquals(2, made.get());
        get("a1");
        assertEquals(2, made.get());
    }

    @Test
    void a_file_with_a_byte_changed_is_made_anew() throws IOException {
        get("a1");
        Path file = folder.resolve("graph-a1.layers");
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertEquals(Snapshot.of(SmallGraph.layers().asDatasetGraph()), Snapshot.of(get("a1")));
        assertEquals(2, made.get());
    }

    private DatasetGraph get(String key) {
        return new KeptGraph(folder).get(key, () -> {
            made.incrementAndGet();
            return SmallGraph.layers();
        });
    }
}
