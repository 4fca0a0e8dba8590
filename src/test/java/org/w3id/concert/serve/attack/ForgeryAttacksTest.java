package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.concert.serve.attack.Wire.Response;

/** Whoever tries to have the server call somebody, or read a file, for him. */
class ForgeryAttacksTest {
    @TestFactory
    Stream<DynamicTest> the_server_calls_nobody() {
        String port = ":" + Target.canaryPort() + "/";
        return Stream.of(
                        "SELECT * { SERVICE <http://localhost%s> { ?s ?p ?o } }",
                        "SELECT * { SERVICE SILENT <http://localhost%s> { ?s ?p ?o } }",
                        "SELECT * { service<http://127.0.0.1%s>{ ?s ?p ?o } }",
                        "SELECT * { SERVICE <http://2130706433%s> { ?s ?p ?o } }",
                        "SELECT * { SERVICE <http://0.0.0.0%s> { ?s ?p ?o } }",
                        "SELECT * { SERVICE <http://[::ffff:127.0.0.1]%s> { ?s ?p ?o } }",
                        "SELECT * { SERVICE <HTTP://LOCALHOST%s> { ?s ?p ?o } }",
                        "SELECT * { BIND(<http://localhost%s> AS ?x) SERVICE ?x { ?s ?p ?o } }",
                        "SELECT * { VALUES ?x { <http://localhost%s> } SERVICE SILENT ?x { ?s ?p ?o } }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://localhost%s> { ?s ?p ?x } } }",
                        "SELECT * { ?s ?p ?o FILTER(1 = 2 || NOT EXISTS { SERVICE <http://localhost%s> { ?s ?p ?x } }) }",
                        "SELECT (COUNT(IF(EXISTS { SERVICE <http://localhost%s> { ?s ?p ?x } }, 1, 0)) AS ?n) { ?s ?p ?o }",
                        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://localhost%s> { ?s ?p ?o } }",
                        "SELECT * FROM <http://localhost%s> { ?s ?p ?o }",
                        "SELECT * FROM NAMED <http://localhost%s> { GRAPH ?g { ?s ?p ?o } }",
                        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }")
                .map(query -> query.replace("%s", port))
                .map(query -> DynamicTest.dynamicTest(query, () -> assertHarmless(WIRE.query(query), 400)));
    }

    @Test
    void a_graph_in_a_parameter_is_not_fetched() {
        for (String name : new String[] {"default-graph-uri", "named-graph-uri"}) {
            assertHarmless(WIRE.get("/sparql?query=ASK%7B%7D&" + name + "=" + Target.canary()), 400);
            assertHarmless(WIRE.get("/sparql?query=ASK%7B%7D&" + name + "=file:///etc/passwd"), 400);
        }
    }

    @Test
    void an_answer_holds_nothing_of_the_machine() {
        Response response = WIRE.query("SELECT (<x> AS ?x) (IRI(\"y\") AS ?y) {}", "Accept: text/csv");
        assertHarmless(response, 200);
        assertFalse(response.body().contains("file:"), response::body);
    }
}
