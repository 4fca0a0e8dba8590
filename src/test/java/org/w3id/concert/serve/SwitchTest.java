package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.Building;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.source.FaultyInput;

/** A server that runs follows its store: every answer is of one version, and says of which. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SwitchTest {
    @TempDir
    private Path folder;

    private final Map<String, Integer> numbers = new TreeMap<>();

    @Test
    void a_running_server_switches_to_a_new_version_and_back() {
        Store store = new Store(folder.resolve("store"));
        build(store, 1);
        try (ConcertServer server = ServedStore.of(store.folder(), folder)) {
            Web web = new Web(server.port());
            readUntil(web, 1);
            build(store, 2);
            readUntil(web, 2);
            build(store, 3);
            readUntil(web, 3);
            try (Building building = store.building()) {
                building.rollBack(Optional.empty());
            }
            readUntil(web, 2);
        }
    }

    @Test
    void a_version_that_is_not_whole_is_not_switched_to() throws IOException {
        Store store = new Store(folder.resolve("store"));
        build(store, 1);
        try (ConcertServer server = ServedStore.of(store.folder(), folder)) {
            Web web = new Web(server.port());
            Version second = build(store, 2);
            readUntil(web, 2);
            Version first = store.earlier().get(0);
            Files.writeString(first.folder().resolve("version.json"), "{}");
            try (Building building = store.building()) {
                assertThrows(FaultyInput.class, () -> building.rollBack(Optional.empty()));
            }
            assertEquals(Optional.of(second), store.served());
            assertEquals(2, read(web));
        }
    }

    @Test
    void a_version_that_is_not_whole_when_it_becomes_current_leaves_the_one_before_and_its_successor_is_served()
            throws IOException {
        Store store = new Store(folder.resolve("store"));
        build(store, 1);
        build(store, 2);
        Version broken = store.earlier().get(0);
        try (ConcertServer server = ServedStore.of(store.folder(), folder)) {
            Web web = new Web(server.port());
            assertEquals(2, read(web));
            Files.writeString(broken.folder().resolve("version.json"), "{}");
            link(store, broken.name());
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            assertEquals(2, read(web));
            link(store, "000009");
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
            assertEquals(2, read(web));
            build(store, 3);
            readUntil(web, 3);
        }
    }

    private static void link(Store store, String name) throws IOException {
        Path aside = store.folder().resolve("aside");
        Files.createSymbolicLink(aside, Path.of(name));
        Files.move(aside, store.folder().resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Test
    void a_damaged_version_that_is_only_kept_is_not_opened_and_the_current_one_is_served() throws IOException {
        Store store = new Store(folder.resolve("store"));
        Version kept = build(store, 1);
        build(store, 2);
        Path index = kept.folder().resolve("Data-0001/GSPO.dat");
        Files.delete(index);
        Files.writeString(store.folder().resolve("000007"), "no version");
        try (ConcertServer server = ServedStore.of(store.folder(), folder)) {
            Web web = new Web(server.port());
            assertEquals(2, read(web));
            assertEquals(
                    404,
                    web.get("version/" + kept.description().digest().substring(0, 16) + "/")
                            .statusCode());
            assertEquals(200, web.get("changes").statusCode());
        }
        assertEquals(false, Files.exists(index));
    }

    @Test
    void a_store_that_is_damaged_is_not_served_and_the_sentence_says_what_to_do() throws IOException {
        Store store = new Store(folder.resolve("store"));
        Version version = build(store, 1);
        Files.delete(version.folder().resolve("graph.nq.gz"));
        FaultyInput damaged = assertThrows(FaultyInput.class, () -> ServedStore.of(store.folder(), folder));
        assertEquals("graph.nq.gz", damaged.faults().get(0).term());
        assertEquals(
                "go back with concert rollback --store DIR, or build anew with concert build --store DIR",
                damaged.faults().get(0).advice());
    }

    private Version build(Store store, int number) {
        Version version = store.build(NumberedVersions.layers(number));
        numbers.put(version.description().digest(), number);
        return version;
    }

    private void readUntil(Web web, int number) {
        while (read(web) != number) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private int read(Web web) {
        HttpResponse<String> reply = web.query(NumberedVersions.QUERY, "Accept", "text/csv");
        assertEquals(200, reply.statusCode(), reply.body());
        int number = NumberedVersions.number(reply.body());
        assertEquals(
                number, numbers.get(reply.headers().firstValue(Editions.VERSION).orElse("")));
        return number;
    }
}
