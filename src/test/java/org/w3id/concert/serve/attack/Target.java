package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.attack.Wire.Response;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/**
 * A real server over the project's own graph with the limits of {@code fuseki-config.ttl}, and one whose queries have a
 * second; beside them a canary, which counts whoever connects to it.
 */
final class Target {
    static final Wire WIRE;
    /** For attacks that run until they are stopped. */
    static final Wire HASTY;

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final ConcertServer SERVER;
    private static final ConcertServer IMPATIENT;
    private static final ServerSocket CANARY;
    private static final Path CONFIGURATION = WholeGraph.HOME.folder().resolve("fuseki-config.ttl");
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final String TRIPLES;

    static {
        try {
            CANARY = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            SERVER = server(CONFIGURATION);
            IMPATIENT = server(hasty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(Target::listen, "canary");
        listening.setDaemon(true);
        listening.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVER.close();
            IMPATIENT.close();
        }));
        WIRE = new Wire(SERVER.port());
        HASTY = new Wire(IMPATIENT.port());
        TRIPLES = WIRE.query(COUNT, "Accept: text/csv").body();
    }

    private Target() {}

    private static Path hasty() throws IOException {
        Path file = Files.createTempDirectory("attack").resolve("fuseki-config.ttl");
        String given = Files.readString(CONFIGURATION);
        String hasty = given.replace("\"15000\"", "\"1000\"");
        assertTrue(!hasty.equals(given), "the time limit is set");
        Files.writeString(file, hasty);
        return file;
    }

    private static ConcertServer server(Path configuration) {
        return ConcertServer.overMemory(
                        UnionDataset.of(WholeGraph.all()),
                        configuration,
                        QueryFolder.read(WholeGraph.HOME),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
    }

    private static void listen() {
        while (true) {
            try {
                CANARY.accept().close();
                CALLS.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    static String canary() {
        return "http://localhost:" + CANARY.getLocalPort() + "/";
    }

    static int port() {
        return WIRE.port();
    }

    static int canaryPort() {
        return CANARY.getLocalPort();
    }

    /** Answered with one of these, never with a fault, and nobody was called, and the next is answered. */
    static void assertHarmless(Response response, int... statuses) {
        assertTrue(
                Arrays.stream(statuses).anyMatch(status -> status == response.status()),
                () -> response.status() + " " + response.body().lines().limit(3).toList());
        assertEquals("nosniff", response.header("X-Content-Type-Options"));
        assertTrue(!response.body().contains("Exception") && !response.body().contains("\tat "), response::body);
        assertEquals(0, CALLS.get(), "calls to the canary");
        assertEquals(200, WIRE.query("ASK {}").status());
    }

    static void assertUnchanged() {
        assertEquals(TRIPLES, WIRE.query(COUNT, "Accept: text/csv").body());
    }
}
