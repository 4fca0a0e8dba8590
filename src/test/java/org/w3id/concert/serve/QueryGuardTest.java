package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGuardTest {
    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;

    @BeforeAll
    static void start() {
        server = SmallServer.inMemory(folder);
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?x SERVICE ?x { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } } }",
                "SELECT * { { SELECT * { { SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } } } } }",
                "SELECT * { ?s ?p ?o MINUS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://localhost:1/> { ?s ?p ?o } })",
                "ASK { OPTIONAL { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
                "DESCRIBE ?s { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { SERVICE <http://localhost:1/> { ?s ?p ?o } } }"
            })
    void SERVICE_is_refused_wherever_it_stands(String query) {
        assertRefused(400, "SERVICE is refused: this server answers from its own graph only.", web.query(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:org.apache.jena.sparql.function.library.sha1sum",
                "http://jena.apache.org/ARQ/function#wait",
                "http://jena.hpl.hp.com/ARQ/function#print",
                "http://jena.apache.org/ARQ/function#sprintf",
                "http://example.org/unknown"
            })
    void a_function_that_is_not_listed_is_refused_wherever_it_stands(String iri) {
        String sentence = "The function <" + iri + "> is refused; those of xsd:, fn: and math: are allowed.";
        for (String query : new String[] {
            "SELECT (<%s>(1) AS ?x) {}",
            "SELECT * { ?s ?p ?o FILTER(<%s>(1)) }",
            "SELECT * { ?s ?p ?o FILTER(?o > 1 + <%s>(1)) }",
            "SELECT * { BIND(IF(true, 1, <%s>(1)) AS ?x) }",
            "SELECT (SUM(1 + <%s>(?o)) AS ?x) { ?s ?p ?o }",
            "SELECT (GROUP_CONCAT(DISTINCT <%s>(?o)) AS ?x) { ?s ?p ?o }",
            "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<%s>(1))",
            "SELECT ?x { ?s ?p ?o } GROUP BY (<%s>(?s) AS ?x)",
            "SELECT ?s { ?s ?p ?o } ORDER BY <%s>(1)",
            "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER(<%s>(1)) } }",
            "SELECT ?s { { SELECT ?s { ?s ?p ?o FILTER(<%s>(1)) } } }"
        }) {
            assertRefused(400, sentence, web.query(query.formatted(iri)));
        }
    }

    @Test
    void an_aggregate_of_Jena_is_refused() {
        assertRefused(
                400,
                "The function <http://jena.apache.org/ARQ/function/aggregate#stdev> is refused;"
                        + " those of xsd:, fn: and math: are allowed.",
                web.query("SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?x) { ?s ?p ?o }"));
    }

    @Test
    void a_language_that_is_none_is_an_error_of_the_expression() {
        assertEquals("x,y\n,a\n", web.csv("SELECT ?x (\"a\" AS ?y) { BIND(STRLANG(\"b\", \"en<\") AS ?x) }"));
        assertEquals("x\nb\n", web.csv("SELECT (STRLANG(\"b\", \"en-GB\") AS ?x) {}"));
    }

    @Test
    void a_literal_that_a_form_would_write_as_it_stands_has_to_be_of_that_form() {
        String query = "CONSTRUCT { <urn:s> <http://example.org/p> ?x } { BIND(STRDT(\"%s\","
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#%s>) AS ?x) }";
        String[][] forms = {
            {"<b", "XMLLiteral", "application/rdf+xml", "406"},
            {"</x><y/><x>", "XMLLiteral", "application/rdf+xml", "406"},
            {"<b/>", "XMLLiteral", "application/rdf+xml", "200"},
            {"<b", "XMLLiteral", "text/turtle", "200"},
            {"{", "JSON", "application/ld+json", "406"},
            {"[1]", "JSON", "application/ld+json", "200"}
        };
        for (String[] form : forms) {
            HttpResponse<String> answer = web.query(query.formatted(form[0], form[1]), "Accept", form[2]);
            assertEquals(form[3], String.valueOf(answer.statusCode()), String.join(" ", form));
        }
    }

    @Test
    void functions_of_xsd_and_xpath_run() {
        assertEquals("x\n7\n", web.csv("SELECT (<http://www.w3.org/2001/XMLSchema#integer>(\"7\") AS ?x) {}"));
        assertEquals(
                "x\nAB\n", web.csv("SELECT (<http://www.w3.org/2005/xpath-functions#upper-case>(\"ab\") AS ?x) {}"));
        assertEquals("x\n2.0e0\n", web.csv("SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?x) {}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "?x apf:strSplit ('a b' ' ') ~ http://jena.apache.org/ARQ/property#strSplit",
                "?x list:member ?y ~ http://jena.apache.org/ARQ/list#member",
                "?x ^list:member ?y ~ http://jena.apache.org/ARQ/list#member",
                "?x (list:member|concert:is)* ?y ~ http://jena.apache.org/ARQ/list#member",
                "?x !(list:index) ?y ~ http://jena.apache.org/ARQ/list#index",
                "?x <java:java.lang.String> ?y ~ java:java.lang.String",
                "?x rdfs:member ?y ~ http://www.w3.org/2000/01/rdf-schema#member"
            })
    void a_predicate_that_computes_is_refused(String pattern, String iri) {
        String prefixes =
                """
                PREFIX apf: <http://jena.apache.org/ARQ/property#>
                PREFIX list: <http://jena.apache.org/ARQ/list#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX concert: <https://w3id.org/concert/ontology#>
                """;
        assertRefused(
                400,
                "The predicate <" + iri + "> computes, and is refused.",
                web.query(prefixes + "SELECT * { " + pattern.replace('\'', '"') + " }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CALL(<http://jena.apache.org/ARQ/function#wait>, 1) AS ?x) {}",
                "SELECT * { ?s ?p ?o LATERAL { ?o ?q ?r } }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }"
            })
    void extensions_of_SPARQL_are_refused(String query) {
        assertRefused(400, "The query uses an extension of SPARQL 1.1, such as CALL or LATERAL.", web.query(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://localhost:1/", "https://w3id.org/concert/graph/x"})
    void a_graph_that_is_not_there_is_refused(String graph) {
        String sentence = "FROM <" + graph + "> is refused, as it is not a graph of this dataset.";
        assertRefused(400, sentence, web.query("SELECT * FROM <" + graph + "> { ?s ?p ?o }"));
        assertRefused(400, sentence, web.query("SELECT * FROM NAMED <" + graph + "> { GRAPH ?g { ?s ?p ?o } }"));
        String query = Web.encode("SELECT * { ?s ?p ?o }");
        for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
            assertRefused(400, sentence, web.get("sparql?query=" + query + "&" + parameter + "=" + Web.encode(graph)));
        }
    }

    @Test
    void a_query_over_64_kB_is_refused_in_every_form_of_the_protocol() {
        String query = "ASK {} # " + "x".repeat(66_000);
        String form = "application/x-www-form-urlencoded";
        String sentence = "The query is longer than 64 kB.";
        assertRefused(
                414,
                "The address has more than 16 kB; send the query by POST.",
                web.query("ASK {} # " + "x".repeat(17_000)));
        assertRefused(413, sentence, web.send("POST", "sparql", "query=" + Web.encode(query), "Content-Type", form));
        assertRefused(413, sentence, web.send("POST", "sparql", query, "Content-Type", "application/sparql-query"));
        assertRefused(413, sentence, web.send("POST", "sparql", "query=" + "x".repeat(210_000), "Content-Type", form));
    }

    @Test
    void a_query_that_is_nested_too_deeply_is_refused() {
        assertRefused(
                400,
                "The query is nested more than 100 levels deep.",
                web.query("ASK " + "{".repeat(101) + "}".repeat(101)));
        assertRefused(
                400,
                "The query is nested too deeply.",
                web.send(
                        "POST",
                        "sparql",
                        "ASK { FILTER(" + "true||".repeat(5000) + "true) }",
                        "Content-Type",
                        "application/sparql-query"));
        assertEquals(200, web.query("ASK " + "{".repeat(50) + "}".repeat(50)).statusCode());
        assertEquals(
                200,
                web.query("ASK { FILTER(\"" + "(".repeat(200) + "\" != '#' && 1 < 2) }")
                        .statusCode());
    }

    @Test
    void what_is_not_SPARQL_is_answered_with_its_place() {
        assertRefused(
                400,
                "This is not a SPARQL 1.1 query: Encountered \"<EOF>\" at line 1, column 10.",
                web.query("SELECT * {"));
    }

    private static void assertRefused(int status, String sentence, HttpResponse<String> response) {
        assertEquals(
                status + " text/plain " + sentence + "\n",
                response.statusCode() + " " + Web.type(response) + " " + response.body());
    }
}
