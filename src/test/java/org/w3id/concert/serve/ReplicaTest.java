package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.Replica;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.source.FaultyInput;

/** Real servers that follow a primary, alone and behind HAProxy with the configuration of the project. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ReplicaTest {
    private static final int READS_A_SESSION = 10;

    @TempDir
    private Path folder;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger sessions = new AtomicInteger();
    private Store primary;
    private Store first;
    private Store second;

    @BeforeEach
    void build() {
        primary = new Store(folder.resolve("primary"));
        first = new Store(folder.resolve("first"));
        second = new Store(folder.resolve("second"));
        primary.build(NumberedVersions.layers(1));
    }

    @Test
    void a_replica_takes_a_new_version_once_and_keeps_what_it_has_when_nothing_can_be_taken() {
        Replica replica;
        try (ConcertServer server = ServedStore.of(primary.folder(), folder)) {
            replica = new Replica(URI.create(server.url()), first);
            Version taken = replica.pull().orElseThrow();
            assertEquals(primary.served().orElseThrow().description(), taken.description());
            assertEquals(Optional.empty(), replica.pull());
        }
        FaultyInput unreachable = assertThrows(FaultyInput.class, replica::pull);
        assertTrue(unreachable.getMessage().contains("what is served here stays"), unreachable.getMessage());
        assertEquals("000001", first.served().orElseThrow().name());
    }

    @Test
    void no_read_of_a_session_fails_or_is_mixed_while_one_replica_lags_and_one_is_killed()
            throws IOException, InterruptedException {
        assumeTrue(isThere("haproxy"), "needs haproxy");
        try (ConcertServer main = ServedStore.of(primary.folder(), folder)) {
            Replica one = new Replica(URI.create(main.url()), first);
            Replica two = new Replica(URI.create(main.url()), second);
            one.pull();
            two.pull();
            Process killed = ServedStore.program(first.folder(), folder);
            int port = Integer.parseInt(killed.inputReader().readLine());
            try (ConcertServer lagging = ServedStore.of(second.folder(), folder)) {
                int front = free();
                Process balancer = balancer(front, port, lagging.port(), main.port());
                List<CompletableFuture<Void>> readers = IntStream.range(0, 3)
                        .mapToObj(reader -> CompletableFuture.runAsync(() -> visit(front)))
                        .toList();
                awaitSessions(4, readers);
                primary.build(NumberedVersions.layers(2));
                await(main.port(), 2);
                one.pull();
                await(port, 2);
                awaitSessions(6, readers);
                killed.toHandle().destroyForcibly();
                awaitSessions(6, readers);
                two.pull();
                await(lagging.port(), 2);
                awaitSessions(4, readers);
                isOver.set(true);
                readers.forEach(CompletableFuture::join);
                balancer.destroy();
            } finally {
                killed.toHandle().destroyForcibly();
            }
        }
    }

    /** Sessions one after another; within each all reads succeed and tell of one version. */
    private void visit(int port) {
        while (!isOver.get()) {
            HttpResponse<String> reply = read(port, "");
            int number = NumberedVersions.number(reply.body());
            for (int again = 1; again < READS_A_SESSION; again++) {
                reply = read(port, cookie(reply));
                assertEquals(number, NumberedVersions.number(reply.body()));
            }
            sessions.incrementAndGet();
        }
    }

    /** As a browser sends it back. */
    private static String cookie(HttpResponse<?> reply) {
        return reply.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private static HttpResponse<String> read(int port, String cookie) {
        HttpResponse<String> reply =
                new Web(port).query(NumberedVersions.QUERY, "Accept", "text/csv", "Cookie", cookie);
        assertEquals(200, reply.statusCode(), reply.body());
        return reply;
    }

    private void awaitSessions(int more, List<CompletableFuture<Void>> readers) {
        int until = sessions.get() + more;
        while (sessions.get() < until) {
            readers.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static void await(int port, int number) {
        while (NumberedVersions.number(read(port, "").body()) != number) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private Process balancer(int front, int one, int two, int main) throws IOException {
        Path file = folder.resolve("haproxy.cfg");
        Files.writeString(
                file,
                SmallServer.read(Path.of("src/deploy/haproxy.cfg"))
                        .replace("bind :8080", "bind 127.0.0.1:" + front)
                        .replace("127.0.0.1:3031", "127.0.0.1:" + one)
                        .replace("127.0.0.1:3032", "127.0.0.1:" + two)
                        .replace("127.0.0.1:3030", "127.0.0.1:" + main));
        Process process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!isOpen(front)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return process;
    }

    private static boolean isOpen(int port) {
        try {
            return new Web(port).get("health").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "-v")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
