package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class ProtocolTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static ConcertServer impatient;
    private static Web web;

    @BeforeAll
    static void start() {
        server = SmallServer.inMemory(folder);
        impatient = SmallServer.impatient(folder);
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
        impatient.stop();
    }

    @Test
    void GET_and_both_forms_of_POST_answer_the_same() {
        String accept = "text/csv";
        String expected = web.csv(COUNT);
        assertEquals("n\n33\n", expected);
        assertEquals(
                expected,
                web.send("POST", "sparql", "query=" + Web.encode(COUNT), "Content-Type", FORM, "Accept", accept)
                        .body()
                        .replace("\r\n", "\n"));
        assertEquals(
                expected,
                web.send("POST", "sparql", COUNT, "Content-Type", "application/sparql-query", "Accept", accept)
                        .body()
                        .replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT * { ?s a ?o },application/sparql-results+json",
        "SELECT * { ?s a ?o },application/sparql-results+xml",
        "SELECT * { ?s a ?o },text/csv",
        "SELECT * { ?s a ?o },text/tab-separated-values",
        "ASK {},application/sparql-results+json",
        "CONSTRUCT WHERE { ?s a ?o },text/turtle",
        "CONSTRUCT WHERE { ?s a ?o },application/n-triples",
        "DESCRIBE <https://w3id.org/concert/id/state/armenia>,application/ld+json"
    })
    void the_format_is_the_one_asked_for(String query, String type) {
        HttpResponse<String> response = web.query(query, "Accept", type);
        assertEquals("200 " + type, response.statusCode() + " " + Web.type(response));
    }

    @Test
    void whoever_takes_anything_gets_JSON() {
        assertEquals("application/sparql-results+json", Web.type(web.query(COUNT, "Accept", "*/*")));
    }

    @Test
    void the_default_graph_is_the_union_and_the_layers_are_named_graphs() {
        String facts = "<https://w3id.org/concert/graph/facts>";
        assertEquals("n\n33\n", web.csv("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals("n\n4\n", web.csv("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
        assertEquals("n\n8\n", web.csv("SELECT (COUNT(*) AS ?n) { GRAPH " + facts + " { ?s ?p ?o } }"));
        assertEquals("n\n8\n", web.csv("SELECT (COUNT(*) AS ?n) FROM " + facts + " { ?s ?p ?o }"));
        assertEquals("n\n0\n", web.csv("SELECT (COUNT(*) AS ?n) FROM NAMED " + facts + " { ?s ?p ?o }"));
        assertEquals("n\n8\n", web.csv("SELECT (COUNT(*) AS ?n) FROM NAMED " + facts + " { GRAPH ?g { ?s ?p ?o } }"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,sparql,text/turtle,405",
        "PUT,sparql?default,text/turtle,405",
        "DELETE,sparql?graph=https://w3id.org/concert/graph/facts,text/turtle,405",
        "PATCH,sparql,application/rdf-patch,405",
        "POST,sparql,text/turtle,415",
        "POST,sparql?default,text/turtle,415",
        "POST,sparql,application/sparql-update,415",
        "POST,sparql,multipart/form-data;boundary=x,415",
        "POST,sparql/update,application/sparql-update,404",
        "POST,sparql/upload,text/turtle,404",
        "PUT,sparql/data?default,text/turtle,404",
        "GET,sparql/data?default,text/turtle,404",
        "POST,update,application/sparql-update,404",
        "GET,$/ping,text/plain,404",
        "POST,$/datasets,text/turtle,404",
        "PUT,doc/state/armenia,text/turtle,405"
    })
    void nothing_can_be_written(String method, String path, String type, int status) {
        String body = method.equals("GET") ? "" : "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
        assertEquals(status, web.send(method, path, body, "Content-Type", type).statusCode());
        assertEquals("n\n33\n", web.csv(COUNT));
    }

    @Test
    void an_update_in_a_form_is_refused() {
        HttpResponse<String> response =
                web.send("POST", "sparql", "update=" + Web.encode("CLEAR ALL"), "Content-Type", FORM);
        assertEquals(
                "400 This endpoint is read-only: an update is refused.\n",
                response.statusCode() + " " + response.body());
        assertEquals("n\n33\n", web.csv(COUNT));
    }

    @ParameterizedTest
    @CsvSource({"stylesheet", "callback", "force-accept"})
    void parameters_that_would_be_reflected_are_refused(String parameter) {
        HttpResponse<String> response = web.get("sparql?query=" + Web.encode(COUNT) + "&" + parameter + "=x");
        assertEquals(
                "400 The parameter " + parameter + " is refused.\n", response.statusCode() + " " + response.body());
    }

    @Test
    void a_compressed_request_is_refused() {
        assertEquals(
                415,
                web.send("POST", "sparql", "x", "Content-Type", FORM, "Content-Encoding", "gzip")
                        .statusCode());
    }

    @Test
    void a_query_over_its_time_is_answered_with_503_and_never_with_half_an_answer() {
        Web slow = new Web(impatient.port());
        for (String type : new String[] {"text/csv", "application/sparql-results+json"}) {
            HttpResponse<String> response =
                    slow.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "Accept", type);
            assertEquals(
                    "503 The query took longer than this server allows and was stopped;"
                            + " make it narrower and try again.\n",
                    response.statusCode() + " " + response.body());
        }
    }

    @Test
    void an_answer_with_too_many_rows_is_refused_and_never_cut() {
        HttpResponse<String> response = new Web(impatient.port()).query("SELECT * { ?s ?p ?o }");
        assertEquals(
                "413 The answer has more than 1000 rows; add LIMIT, or take the dump.\n",
                response.statusCode() + " " + response.body());
    }

    @Test
    void every_answer_carries_the_headers_that_protect_its_reader() {
        for (String path : new String[] {"", "queries", "doc/state/armenia", "nothing", "sparql?query=ASK%7B%7D"}) {
            HttpResponse<String> response = web.get(path);
            assertEquals(
                    "nosniff",
                    response.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "*",
                    response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "",
                    response.headers()
                            .firstValue("Access-Control-Allow-Credentials")
                            .orElse(""));
            assertEquals(
                    "default-src 'none'",
                    response.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .replaceAll(";.*", ""));
        }
    }

    @Test
    void a_preflight_allows_queries_only() {
        HttpResponse<String> response = web.send("OPTIONS", "sparql", "", "Origin", "https://example.org");
        assertEquals(
                "204 GET, POST, OPTIONS",
                response.statusCode() + " "
                        + response.headers()
                                .firstValue("Access-Control-Allow-Methods")
                                .orElse(""));
    }

    @Test
    void a_browser_is_led_to_the_table() {
        HttpResponse<String> response =
                web.query("ASK {}", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        assertEquals(
                "303 ./query?query=ASK%20%7B%7D",
                response.statusCode() + " "
                        + response.headers().firstValue("Location").orElse(""));
    }

    @Test
    void a_port_that_is_taken_is_a_fault_of_the_call() {
        ConcertServer second = ConcertServer.overMemory(
                UnionDataset.of(SmallGraph.layers()),
                SmallServer.CONFIGURATION,
                SmallServer.queries(folder),
                Passages.none(),
                Base.PUBLISHED,
                Address.local(server.port()));
        FaultyInput faulty = assertThrows(FaultyInput.class, second::start);
        assertEquals("serve: --port: a free port expected; give another --port N", faulty.getMessage());
    }
}
