package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.Store;
import org.w3id.concert.serve.site.Passages;

/** The one configuration file, given to Fuseki as it comes and to the embedded server, over a real store. */
class StockFusekiTest {
    private static final String[] QUERIES = {
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
        "SELECT * FROM <https://w3id.org/concert/graph/facts> { ?s ?p ?o FILTER(!isBlank(?s)) } ORDER BY ?s ?p ?o",
        "SELECT * { ?s ?p ?o FILTER(isLiteral(?o)) FILTER(!isBlank(?s)) } ORDER BY ?s ?p ?o",
        "SELECT * { ?s <https://w3id.org/concert/ontology#hasMember>/a ?o } ORDER BY ?s ?o",
        "SELECT * { ?s (<https://w3id.org/concert/ontology#hasMember>|a)* ?o FILTER(!isBlank(?s) && !isBlank(?o)) }"
                + " ORDER BY ?s ?o",
        "SELECT * { GRAPH ?g { ?s <https://w3id.org/concert/ontology#hasMember>+ ?o } } ORDER BY ?g ?s ?o",
        "SELECT (REPLACE(STR(?o), \"a(.)\", \"$1-\") AS ?x) { ?s ?p ?o FILTER(REGEX(STR(?o), \"arm\", \"i\")) } ORDER BY ?x",
        "SELECT ?p (GROUP_CONCAT(DISTINCT ?o ; SEPARATOR=\"|\") AS ?x)"
                + " { SELECT ?p ?o { ?s ?p ?o FILTER(isIRI(?o)) } ORDER BY ?p ?o } GROUP BY ?p ORDER BY ?p"
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.copy(SmallServer.CONFIGURATION, folder.resolve("fuseki-config.ttl"));
        new Store(folder.resolve("store")).build(SmallGraph.layers());
    }

    @AfterEach
    void release() {
        TDBInternal.reset();
    }

    @Test
    void a_stock_server_answers_as_the_embedded_one_does_in_memory_and_over_the_store() {
        String[] stock = stock();
        try (ConcertServer memory = SmallServer.inMemory(folder)) {
            assertSame(stock, new Web(memory.port()));
        }
        try (ConcertServer store = overStore()) {
            assertSame(stock, new Web(store.port()));
        }
    }

    @Test
    void a_stock_server_offers_no_way_to_write_and_no_way_out() {
        FusekiServer server = fuseki();
        try {
            Web web = new Web(server.getPort());
            String turtle = "<urn:a> <urn:b> <urn:c> .";
            assertEquals(
                    405,
                    web.send("PUT", "sparql?default", turtle, "Content-Type", "text/turtle")
                            .statusCode());
            assertEquals(
                    415,
                    web.send("POST", "sparql", turtle, "Content-Type", "text/turtle")
                            .statusCode());
            assertEquals(
                    415,
                    web.send("POST", "sparql", "CLEAR ALL", "Content-Type", "application/sparql-update")
                            .statusCode());
            assertEquals(
                    422,
                    web.query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }")
                            .statusCode());
            assertEquals("n\n33\n", web.csv(QUERIES[0]));
        } finally {
            server.stop();
        }
    }

    @Test
    void the_pages_work_over_the_store() {
        try (ConcertServer store = overStore()) {
            Web web = new Web(store.port());
            assertEquals(200, web.get("").statusCode());
            assertEquals(200, web.get("doc/organization/csto").statusCode());
            assertEquals(
                    "state\nhttps://w3id.org/concert/id/state/armenia\n",
                    web.get("queries/who-belongs-to-a-body.csv").body().replace("\r\n", "\n"));
        }
    }

    private String[] stock() {
        FusekiServer server = fuseki();
        try {
            Web web = new Web(server.getPort());
            String[] answers = new String[QUERIES.length];
            for (int query = 0; query < QUERIES.length; query++) {
                answers[query] = web.csv(QUERIES[query]);
            }
            assertEquals("n\n33\n", answers[0]);
            return answers;
        } finally {
            server.stop();
            TDBInternal.reset();
        }
    }

    private FusekiServer fuseki() {
        return FusekiServer.create()
                .port(0)
                .parseConfigFile(folder.resolve("fuseki-config.ttl"))
                .start();
    }

    private ConcertServer overStore() {
        Store current = new Store(folder.resolve("store"));
        return ConcertServer.overStore(
                        current,
                        folder.resolve("fuseki-config.ttl"),
                        SmallServer.queries(folder),
                        Passages.none(),
                        Address.local(0))
                .start();
    }

    private static void assertSame(String[] expected, Web web) {
        for (int query = 0; query < QUERIES.length; query++) {
            assertEquals(expected[query], web.csv(QUERIES[query]));
        }
    }
}
