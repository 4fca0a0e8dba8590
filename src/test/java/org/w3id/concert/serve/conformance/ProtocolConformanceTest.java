package org.w3id.concert.serve.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.sparql.resultset.SPARQLResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.concert.serve.ConcertServer;

/**
 * The W3C tests of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a> against the endpoint. Those
 * that need an update to succeed are skipped, as the endpoint is read-only; those that need one to fail are not.
 */
class ProtocolConformanceTest {
    private static final String DATA = "http://kasei.us/2009/09/sparql/data/";
    private static final Map<String, List<String>> TYPES = Map.of(
            "boolean", List.of("application/sparql-results+json", "application/sparql-results+xml"),
            "tabular",
                    List.of(
                            "application/sparql-results+json",
                            "application/sparql-results+xml",
                            "text/csv",
                            "text/tab-separated-values"),
            "RDF", List.of("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"));

    private static ConcertServer server;

    @BeforeAll
    static void start() {
        Suites.assumeAtHand();
        server = Suites.server(dataset());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** What the suite expects of its own host; the first graph is empty there, which no graph of a dataset can be. */
    private static DatasetGraph dataset() {
        DatasetGraph dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        for (int number = 0; number <= 3; number++) {
            String name = DATA + "data" + number + ".rdf";
            if (number > 0) {
                dataset.addGraph(
                        NodeFactory.createURI(name),
                        RDFDataMgr.loadGraph(Suites.FOLDER
                                .resolve("w3c-sparql11/protocol/data" + number + ".nt")
                                .toString()));
            } else {
                dataset.add(
                        NodeFactory.createURI(name),
                        NodeFactory.createURI(name),
                        NodeFactory.createURI(DATA + "p"),
                        NodeFactory.createLiteralString(""));
            }
        }
        return dataset;
    }

    @TestFactory
    Stream<DynamicTest> the_protocol_is_that_of_W3C() {
        return JSON.readAny(Suites.FOLDER.resolve("w3c-http-json/w3c_http.json").toString()).getAsArray().stream()
                .map(each -> each.getAsObject())
                .filter(each -> each.getString("type").equals("ProtocolTest"))
                .map(each -> DynamicTest.dynamicTest(each.getString("id"), () -> run(each)));
    }

    private static void run(JsonObject test) {
        assumeFalse(test.getString("id").startsWith("update_"), "the endpoint is read-only");
        test.getArray("requests").forEach(each -> check(each.getAsObject()));
    }

    private static void check(JsonObject request) {
        String path = request.getString("path").replaceFirst("^/sparql/", "sparql");
        HttpRequest.Builder sent = Suites.request(server, path);
        request.getArray("headers")
                .forEach(header -> sent.header(
                        header.getAsArray().get(0).getAsString().value(),
                        header.getAsArray().get(1).getAsString().value()));
        sent.method(
                request.getString("method"),
                request.hasKey("body")
                        ? BodyPublishers.ofByteArray(
                                request.getString("body").getBytes(Charset.forName(request.getString("encoding"))))
                        : BodyPublishers.noBody());
        compare(Suites.send(sent.build()), request.getObj("expect"));
    }

    private static void compare(HttpResponse<byte[]> response, JsonObject expected) {
        String status = response.statusCode() / 100 + "xx";
        assertTrue(
                expected.getArray("status")
                        .anyMatch(each -> each.getAsString().value().equals(status)),
                () -> response.statusCode() + " " + new String(response.body()));
        if (expected.hasKey("format")) {
            List<String> types = TYPES.get(expected.getString("format"));
            assertTrue(types.contains(Suites.type(response)), Suites.type(response));
        }
        if (expected.hasKey("boolean")) {
            SPARQLResult result = ResultsReader.create()
                    .lang(RDFLanguages.contentTypeToLang(Suites.type(response)))
                    .build()
                    .readAny(new ByteArrayInputStream(response.body()));
            assertEquals(expected.getBoolean("boolean"), result.getBooleanResult());
        }
    }
}
