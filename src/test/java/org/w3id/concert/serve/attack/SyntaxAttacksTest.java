package org.w3id.concert.serve.attack;

import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is not quite SPARQL, or not quite text. */
class SyntaxAttacksTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TestFactory
    Stream<DynamicTest> a_malformed_query_is_a_bad_request() {
        return Stream.of(
                        "empty: ",
                        "blank:   \n ",
                        "unclosed: SELECT * {",
                        "no verb: { ?s ?p ?o }",
                        "two queries: ASK {} ASK {}",
                        "update: DELETE WHERE { ?s ?p ?o }",
                        "NUL: SELECT\u0000 * {}",
                        "unknown prefix: SELECT * { ?s nothing:here ?o }",
                        "bad regular expression: SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), \"[\")) }",
                        "half a character: SELECT (\"\\uD800\" AS ?x) {}",
                        "bad IRI: SELECT * { <http://a b> ?p ?o }",
                        "random: \u0001\u0002%%%(((")
                .map(each -> each.split(": ", 2))
                .map(each -> DynamicTest.dynamicTest(each[0], () -> assertHarmless(Target.WIRE.query(each[1]), 400)));
    }

    @TestFactory
    Stream<DynamicTest> a_malformed_request_is_a_bad_request() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "UTF-8 in an address that is none",
                        () -> assertHarmless(Target.WIRE.get("/sparql?query=ASK%7B%7D%23%FF%FE"), 400)),
                DynamicTest.dynamicTest(
                        "UTF-8 in a form that is none",
                        () -> assertHarmless(Target.WIRE.post(FORM, "query=ASK%7B%7D%23%C3%28"), 400)),
                DynamicTest.dynamicTest(
                        "UTF-8 in a body that is none",
                        () -> assertHarmless(
                                Target.WIRE.send(
                                        "POST",
                                        "/sparql",
                                        "ASK {} #\u00ff".getBytes(StandardCharsets.ISO_8859_1),
                                        "Content-Type: application/sparql-query"),
                                400)),
                DynamicTest.dynamicTest(
                        "an escape that is none",
                        () -> assertHarmless(Target.WIRE.get("/sparql?query=ASK%7B%7D%2"), 400)),
                DynamicTest.dynamicTest(
                        "an escape in a form that is none",
                        () -> assertHarmless(Target.WIRE.post(FORM, "query=ASK%7B%7D%zz"), 400)));
    }
}
