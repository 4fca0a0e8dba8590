package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.Snapshot;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;

/**
 * A program that rebuilds a store is killed again and again, at any moment, while a server is read that follows the
 * store: no acknowledged version is lost, none is torn, no reader sees a mixture. With
 * {@code -Dconcert.crash.cycles=100} it does so a hundred times.
 */
class CrashTest {
    private static final int CYCLES = Integer.getInteger("concert.crash.cycles", 6);
    private static final int MOST_WAITED_MILLIS = 600;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261122);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private int done;
    private int begun;

    @Test
    void a_killed_rebuild_loses_nothing_and_no_reader_sees_a_mixture() throws IOException, InterruptedException {
        Store store = new Store(folder.resolve("store"));
        store.build(NumberedVersions.layers(0));
        int kills = 0;
        int whileBuilding = 0;
        try (ConcertServer server = ServedStore.of(store.folder(), folder)) {
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> read(new Web(server.port())));
            for (; kills < CYCLES; kills++) {
                runAndKill();
                whileBuilding += begun > done ? 1 : 0;
                done = checked(store);
            }
            isOver.set(true);
            reader.join();
        }
        System.out.printf(
                "%d kills, %d of them while a version was built; %d versions, %d reads%n",
                kills, whileBuilding, done, reads.get());
        assertTrue(reads.get() > 0);
    }

    private void runAndKill() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NumberedVersions.class.getName(),
                        folder.resolve("store").toString(),
                        String.valueOf(begun + 1))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int builds = random.nextInt(3);
        try (BufferedReader said = process.inputReader()) {
            for (int seen = 0; seen <= builds; ) {
                seen += heard(said.readLine()) ? 1 : 0;
            }
            Thread.sleep(random.nextInt(MOST_WAITED_MILLIS));
            process.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                heard(line);
            }
        }
        process.waitFor();
    }

    /** Whether that was the beginning of a build. */
    private boolean heard(String line) {
        boolean isBegin = line.startsWith("begin ");
        int number = Integer.parseInt(line.replaceAll("\\D+", ""));
        begun = Math.max(begun, number);
        done = isBegin ? done : number;
        return isBegin;
    }

    /** The number of the version that the store serves: whole, and not older than what was acknowledged. */
    private int checked(Store store) {
        Version version = store.served().orElseThrow();
        version.verify();
        int number = done;
        while (!digest(number).equals(version.description().digest())) {
            number++;
            assertTrue(number <= begun, "version " + done + " was acknowledged, another is served");
        }
        return number;
    }

    private static String digest(int number) {
        return Snapshot.of(NumberedVersions.layers(number).asDatasetGraph())
                .quads()
                .digest();
    }

    private void read(Web web) {
        int last = 0;
        while (!isOver.get()) {
            int number = NumberedVersions.number(web.csv(NumberedVersions.QUERY));
            assertTrue(number >= last, "an older version after a newer one");
            last = number;
            reads.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertEquals(200, web.get("").statusCode());
    }
}
