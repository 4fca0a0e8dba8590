package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** A server whose passages are for this machine alone, and a page of another site in a browser of this machine. */
class PrivateServerTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sparql?query=ASK%7B%7D", "", "claims", "dump.ttl", "nothing", "health", "metrics"})
    void no_page_of_another_site_reads_an_answer(String path) {
        try (ConcertServer server = server(Audience.THIS_MACHINE)) {
            HttpResponse<String> answer = new Web(server.port()).get(path);
            assertEquals(
                    "",
                    answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "same-origin",
                    answer.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""));
        }
    }

    @Test
    void no_other_name_leads_to_this_machine() throws IOException {
        try (ConcertServer server = server(Audience.THIS_MACHINE)) {
            for (String path : new String[] {"/", "/sparql?query=ASK%7B%7D", "/dump.ttl"}) {
                assertEquals(403, status(server, path, "page.example"), path);
                assertEquals(403, status(server, path, "127.0.0.1.page.example"), path);
                assertEquals(200, status(server, path, "127.0.0.1:" + server.port()), path);
            }
        }
        try (ConcertServer server = server(Audience.GUESTS)) {
            assertEquals(200, status(server, "/", "concert.example.org"), "behind a proxy it has a name");
        }
    }

    /** Java's own client does not let a caller choose the Host. */
    private static int status(ConcertServer server, String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return Integer.parseInt(
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8).substring(9));
        }
    }

    private ConcertServer server(Audience audience) {
        return ConcertServer.overMemory(
                        UnionDataset.of(SmallGraph.layers()),
                        SmallServer.CONFIGURATION,
                        SmallServer.queries(folder),
                        Passages.none(),
                        Base.PUBLISHED,
                        new Address(0, true, false, false, audience))
                .start();
    }
}
