package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

/** What a replica does where the other server offers what is not whole: it says so, and nothing here changes. */
class ReplicatedTest {
    @TempDir
    private Path folder;

    private HttpServer server;
    private Store store;
    private Version here;
    private String description;
    private byte[] graph;

    @BeforeEach
    void offer() throws IOException {
        store = new Store(folder.resolve("replica"));
        here = store.build(SmallGraph.layers());
        Version there = new Store(folder.resolve("primary"))
                .build(SmallGraph.layers("graph:facts { id:state/a concert:is \"new\" }"));
        description = there.description().json();
        graph = Files.readAllBytes(there.dump());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/release/version.json", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(description.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/release/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(graph);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Optional<Version> pull() {
        return new Replica(URI.create("http://localhost:" + server.getAddress().getPort() + "/"), store).pull();
    }

    private void assertRefused(String why) {
        FaultyInput refused = assertThrows(FaultyInput.class, this::pull);
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertEquals(Optional.of(here), store.served());
        here.verify();
        store.building().close();
    }

    @Test
    void what_is_whole_is_taken() {
        assertEquals("000002", pull().orElseThrow().name());
    }

    @Test
    void a_graph_that_is_cut_off_is_refused() {
        graph = Arrays.copyOf(graph, graph.length / 2);
        assertRefused("expected");
    }

    @Test
    void a_graph_that_lacks_a_quad_is_refused() throws IOException {
        graph = packed(new Version(here.folder()).snapshot().text());
        assertRefused("quads as described expected");
    }

    @Test
    void a_graph_that_does_not_end_is_refused_as_soon_as_it_has_more_quads_than_described() throws IOException {
        graph = packed("<urn:a> <urn:b> <urn:c> <urn:d> .\n".repeat(100_000));
        assertRefused("quads expected, more found");
    }

    @Test
    void a_digest_that_is_none_is_refused() {
        description = description.replaceFirst("[0-9a-f]{64}", "../../../another place");
        assertRefused("the description of a version expected");
    }

    @Test
    void another_digest_than_that_of_the_graph_is_refused() {
        description = description.replaceFirst("[0-9a-f]{64}", "0".repeat(64));
        assertRefused("the graph " + "0".repeat(64));
    }

    @Test
    void what_is_no_address_of_a_server_is_refused() {
        for (String address : new String[] {"file:///etc/", "localhost:3030/", "concert.example.org/"}) {
            assertThrows(FaultyInput.class, () -> new Replica(URI.create(address), store));
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
