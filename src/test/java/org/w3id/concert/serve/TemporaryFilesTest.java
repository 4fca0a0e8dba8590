package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.SmallDisk;
import org.w3id.concert.publish.Store;

/** What a server, a program of its own here, keeps in its folder for temporary files. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TemporaryFilesTest {
    private static final String LARGE =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            SELECT ?one ?other { ?one concert:count 1 . ?other concert:count 1 } LIMIT 20000
            """;

    @TempDir
    private Path folder;

    private Path temporary;
    private Store store;

    @BeforeEach
    void build() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        store = new Store(folder.resolve("store"));
        store.build(NumberedVersions.layers(1));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        SmallDisk.unmount(temporary);
    }

    @Test
    void an_answer_that_finds_no_room_is_refused_whole_and_small_ones_go_on() throws IOException, InterruptedException {
        assumeTrue(SmallDisk.mount(temporary, "200k"), "needs the right to mount a small file system");
        Process server = ServedStore.program(store.folder(), folder, "-Djava.io.tmpdir=" + temporary);
        try {
            Web web = new Web(Integer.parseInt(server.inputReader().readLine()));
            for (String form : List.of("text/csv", "application/sparql-results+xml")) {
                HttpResponse<String> refused = web.query(LARGE, "Accept", form);
                assertEquals(
                        "503 The server has no room for so large an answer now; ask for less, or later.\n",
                        refused.statusCode() + " " + refused.body());
                assertEquals("10", refused.headers().firstValue("Retry-After").orElse(""));
            }
            assertEquals(1, NumberedVersions.number(web.csv(NumberedVersions.QUERY)));
        } finally {
            server.toHandle().destroyForcibly();
        }
    }

    @Test
    void the_dumps_of_a_version_are_removed_when_nobody_visits_it_any_more() throws IOException {
        Process server = ServedStore.program(store.folder(), folder, "-Djava.io.tmpdir=" + temporary);
        try {
            Web web = new Web(Integer.parseInt(server.inputReader().readLine()));
            while (web.get("dumps/concert.ttl").statusCode() == 503) {
                pause();
            }
            List<Path> first = kept();
            assertEquals(1, first.size());
            for (int number = 2; number <= 3; number++) {
                store.build(NumberedVersions.layers(number));
                while (NumberedVersions.number(web.csv(NumberedVersions.QUERY)) != number) {
                    pause();
                }
            }
            while (Files.exists(first.get(0))) {
                pause();
            }
            assertEquals(2, kept().size());
        } finally {
            server.toHandle().destroyForcibly();
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.toList();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
