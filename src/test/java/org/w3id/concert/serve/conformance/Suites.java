package org.w3id.concert.serve.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** The published test suites, where they are at hand, and real servers over their data. */
final class Suites {
    static final Path FOLDER =
            Path.of("../shared/data/conformance").toAbsolutePath().normalize();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Suites() {}

    static void assumeAtHand() {
        assumeTrue(Files.isDirectory(FOLDER), "the test suites of W3C and SEMIC are not at hand");
    }

    static ConcertServer server(DatasetGraph dataset) {
        return ConcertServer.overMemory(
                        dataset,
                        WholeGraph.HOME.folder().resolve("fuseki-config.ttl"),
                        QueryFolder.read(WholeGraph.HOME),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
    }

    static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest.Builder request(ConcertServer server, String target) {
        return HttpRequest.newBuilder(URI.create(server.url() + target));
    }

    static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}
