package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.concert.serve.attack.Target.HASTY;
import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.serve.attack.Wire.Response;

/** Whoever tries to have all time or all memory. Each attack ends with a reason, and never with half an answer. */
class ResourceAttacksTest {
    private static final String NAMES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
            + " PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
            + " PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> ";
    private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

    @TestFactory
    Stream<DynamicTest> a_query_without_end_is_stopped() {
        Map<String, String> attacks = new TreeMap<>();
        attacks.put("count", "SELECT (COUNT(*) AS ?n) { " + CROSS + " }");
        attacks.put("order", "SELECT * { " + CROSS + " } ORDER BY ?l ?a");
        attacks.put("distinct", "SELECT (COUNT(DISTINCT *) AS ?n) { " + CROSS + " }");
        attacks.put("group", "SELECT ?a ?d ?g (COUNT(*) AS ?n) { " + CROSS + " } GROUP BY ?a ?d ?g");
        attacks.put(
                "filter",
                "ASK { " + CROSS
                        + " FILTER(?a = <urn:nobody>) FILTER(?c != ?l || true) }"
                                .replace("?a = <urn:nobody>", "STR(?c) = CONCAT(STR(?l), \"x\", STR(?i))"));
        attacks.put(
                "exists", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?c ?x ?f . ?f ?y ?a } }");
        attacks.put("path", "SELECT (COUNT(*) AS ?n) { ?s (!<urn:a>|^!<urn:a>)* ?o }");
        attacks.put("nested path", "SELECT (COUNT(*) AS ?n) { ?s ((!<urn:a>)*)* ?o . ?o ((^!<urn:a>)*)* ?x }");
        attacks.put("path of paths", "SELECT (COUNT(*) AS ?n) { ?s (((!<urn:a>)*/(^!<urn:a>)*)*)* ?o }");
        attacks.put(
                "constant path",
                "ASK { <https://w3id.org/concert/id/organization/csto>"
                        + " ((!<urn:a>|^!<urn:a>)/(!<urn:a>|^!<urn:a>)*/(!<urn:b>|^!<urn:b>)*)* <urn:nobody> }");
        attacks.put("regular expression", "ASK { FILTER(REGEX(\"" + "a".repeat(60) + "\", \"^(.*a){20}b$\")) }");
        attacks.put("back reference", "ASK { FILTER(REGEX(\"" + "a".repeat(60) + "\", \"(a+)+\\\\1b\")) }");
        attacks.put(
                "variable expression",
                "ASK { ?s ?p ?o BIND(CONCAT(\"^(.*a)\", \"{20}b$\") AS ?r) FILTER(REGEX(\"" + "a".repeat(60)
                        + "\", ?r)) }");
        attacks.put("replacement", "SELECT (REPLACE(\"" + "a".repeat(60) + "\", \"(a+)+\\\\1b\", \"\") AS ?x) {}");
        attacks.put(
                "XPath",
                "ASK { FILTER(<http://www.w3.org/2005/xpath-functions#matches>(\"" + "a".repeat(60)
                        + "\", \"(a+)+\\\\1b\")) }");
        attacks.put(
                "expression in EXISTS",
                "ASK { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER(REGEX(\"" + "a".repeat(60)
                        + "\", \"(a+)+\\\\1b\")) } }");
        attacks.put(
                "sorting",
                "SELECT ?s { ?s ?p ?o } ORDER BY REPLACE(CONCAT(STR(?o), \"aaaaaaaaaaaaaaaaaaaaaaaa\"),"
                        + " \"(a|aa)+$x|(.)(.)\", \"$3$2\")");
        attacks.put("optional", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } }");
        attacks.put("minus", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f MINUS { ?a ?x ?y . ?d ?z ?w } }");
        return attacks.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertStopped(HASTY.query(each.getValue(), "Accept: text/csv"))));
    }

    /** It computes before it begins, when Jena would wait to stop it, and whoever waits stops nobody else. */
    @Test
    void a_query_that_is_long_in_planning_is_stopped_and_so_are_others() {
        String wide = IntStream.range(0, 30)
                .mapToObj(n -> "{ SELECT ?s%1$d { ?s%1$d ?p%1$d ?o%1$d } ORDER BY ?o%1$d }".formatted(n))
                .collect(Collectors.joining(" ", "SELECT (COUNT(*) AS ?n) { ", " }"));
        assertStopped(HASTY.query(wide, "Accept: text/csv"));
        assertStopped(HASTY.query("SELECT (COUNT(*) AS ?n) { " + CROSS + " }", "Accept: text/csv"));
    }

    private static void assertStopped(Response response) {
        assertHarmless(response, 503);
        assertTrue(
                response.body().matches("The query took (longer|more memory) than .* was stopped;.*\n"),
                response::body);
        assertEquals("10", response.header("Retry-After"));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_is_too_large_is_refused() {
        String twice = IntStream.range(0, 40)
                .mapToObj(n -> "BIND(CONCAT(?x%1$d, ?x%1$d) AS ?x%2$d) ".formatted(n, n + 1))
                .collect(Collectors.joining());
        Map<String, String> attacks = new TreeMap<>(Map.of(
                "rows", "SELECT * { ?a ?b ?c . ?d ?e ?f }",
                "triples", "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }",
                "bytes", "SELECT ?a (\"" + "a".repeat(5000) + "\" AS ?x) { ?a ?b ?c } LIMIT 20000",
                "a long text", "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f }"));
        Map<String, String> harmless = new TreeMap<>(Map.of(
                "doubling", "SELECT (STRLEN(?x40) AS ?n) { BIND(\"a\" AS ?x0) " + twice + "}",
                "replacement",
                        "SELECT (STRLEN(REPLACE(\"" + "a".repeat(30_000) + "\", \"a\", \"" + "b".repeat(30_000)
                                + "\")) AS ?n) {}",
                "numbers",
                        "SELECT (STRLEN(STR(?x40)) AS ?n) { BIND(99 AS ?x0) "
                                + twice.replace("CONCAT(", "(").replace(", ", " * ") + "}"));
        return Stream.concat(
                attacks.entrySet().stream()
                        .map(each -> DynamicTest.dynamicTest(
                                each.getKey(), () -> assertHarmless(WIRE.query(each.getValue()), 413, 503))),
                harmless.entrySet().stream()
                        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                            Response response = WIRE.query(each.getValue(), "Accept: text/csv");
                            assertHarmless(response, 200);
                            assertEquals("n", response.body().strip(), "an error of the expression, and no value");
                        })));
    }

    /** Nothing stops the writing of JSON-LD; however it is asked for, it is not begun where it would take long. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?output=json-ld", "?format=json", "?output=application/ld%2Bjson"})
    void a_large_answer_is_not_written_as_JSON_LD(String form) {
        String many = "CONSTRUCT { <urn:a> <urn:b> ?x } WHERE { { SELECT * { ?s ?p ?o } LIMIT %d } %s }";
        String large = many.formatted(20_000, "BIND(CONCAT(STR(?s), STR(?p), STR(?o)) AS ?x)");
        String texts = many.formatted(200, "BIND(CONCAT(\"" + "a".repeat(30_000) + "\", STR(?o), STR(?s)) AS ?x)");
        for (String query : List.of(large, texts)) {
            Response response = asJsonLd(form, query);
            assertHarmless(response, 413);
            assertEquals(
                    "JSON-LD is for answers of up to 5000 triples and 4000000 characters, and this one has more;"
                            + " ask for Turtle or N-Triples.\n",
                    response.body());
            for (String other : List.of("text/turtle", "application/n-triples")) {
                assertHarmless(WIRE.query(query, "Accept: " + other), 200);
            }
        }
        Response small = asJsonLd(form, many.formatted(50, "BIND(CONCAT(STR(?s), STR(?p), STR(?o)) AS ?x)"));
        assertHarmless(small, 200);
        assertTrue(small.header("Content-Type").startsWith("application/ld+json"), small::head);
    }

    private static Response asJsonLd(String form, String query) {
        return WIRE.send(
                "POST",
                "/sparql" + form,
                query.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/sparql-query",
                form.isEmpty() ? "Accept: application/ld+json" : "Accept: */*");
    }

    /** Turtle writes what hangs on a blank node inside of it; each level needs stack. */
    @Test
    void blank_nodes_that_hang_too_deeply_on_each_other_are_for_another_form() {
        String digits = "VALUES ?%s { 0 1 2 3 4 5 6 7 8 9 } ";
        String nodes = "{ SELECT ?n (BNODE() AS ?b) { "
                + Stream.of("v", "w", "x", "y").map(digits::formatted).collect(Collectors.joining())
                + "BIND(?v + 10 * ?w + 100 * ?x + 1000 * ?y AS ?n) } }";
        String chain = "CONSTRUCT { ?b1 <urn:next> ?b2 } WHERE {"
                + " SELECT (SAMPLE(?first) AS ?b1) (SAMPLE(?second) AS ?b2) { " + nodes + " VALUES ?k { 0 1 }"
                + " BIND(?n + ?k AS ?j) BIND(IF(?k = 1, ?b, 1/0) AS ?first) BIND(IF(?k = 0, ?b, 1/0) AS ?second) }"
                + " GROUP BY ?j }";
        Response turtle = WIRE.query(chain, "Accept: text/turtle");
        assertHarmless(turtle, 413);
        assertEquals(
                "The blank nodes of the answer hang too deeply on each other; ask for N-Triples.\n", turtle.body());
        Response triples = WIRE.query(chain, "Accept: application/n-triples");
        assertHarmless(triples, 200);
        assertEquals(9_999, triples.body().lines().count());
    }

    @Test
    void a_description_of_everything_is_stopped() {
        String all = "DESCRIBE ?x { { ?x ?p ?o } UNION { ?s ?x ?o } UNION { ?s ?p ?x } %s }";
        assertHarmless(HASTY.query(all.formatted(""), "Accept: application/n-triples"), 200, 413, 503);
        assertStopped(HASTY.query(all.formatted("?a ?b ?c . ?d ?e ?f . ?g ?h ?i"), "Accept: application/n-triples"));
        assertHarmless(WIRE.query(all.formatted(""), "Accept: application/n-triples"), 200, 413);
    }

    /** What these would compute takes minutes in one step, in which nothing can stop them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "math:pow(10, 200000000)",
                "math:pow(10, xsd:integer(\"200000000\"))",
                "math:exp10(200000000)",
                "fn:round(1.5, 200000000)",
                "fn:round-half-to-even(1.5, -200000000)",
                "STRDT(CONCAT(\"P99999\", \"9999D\"), xsd:dayTimeDuration) + xsd:date(\"2020-01-01\")",
                "xsd:dayTimeDuration(CONCAT(\"P99999\", \"9999D\")) < \"P1Y\"^^xsd:duration",
                "\"2020-01-01\"^^xsd:date + \"P999D\"^^xsd:dayTimeDuration * 1000000"
            })
    void a_step_that_nothing_could_stop_is_not_begun(String expression) {
        for (String form : List.of(
                "SELECT (%s AS ?n) {}",
                "SELECT ?n { VALUES ?m { 1 } OPTIONAL { VALUES ?n { 1 } FILTER(%s) } }",
                "SELECT (MAX(%s) AS ?n) { VALUES ?m { 1 } }")) {
            Response response = HASTY.query(NAMES + form.formatted(expression), "Accept: text/csv");
            assertHarmless(response, 200);
            assertEquals("n", response.body().strip(), form);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER(\"P999999999D\"^^xsd:dayTimeDuration < \"P1Y\"^^xsd:duration) }",
                "SELECT * { VALUES ?x { \"PT99999999999999S\"^^xsd:dayTimeDuration } } ORDER BY ?x",
                "SELECT (SUM(\"\\u0050999999999D\"^^xsd:dayTimeDuration) AS ?x) {}"
            })
    void a_duration_of_ages_is_refused(String query) {
        Response response = HASTY.query(NAMES + query);
        assertHarmless(response, 400);
        assertEquals("The query holds a duration of more than 10000 years.\n", response.body());
    }

    @Test
    void a_number_without_end_is_refused_before_it_is_read() {
        Response response = WIRE.query("SELECT (" + "9".repeat(10_001) + " AS ?x) {}");
        assertHarmless(response, 400);
        assertEquals("The query holds a number of more than 10000 digits.\n", response.body());
    }

    /** A FILTER takes most exceptions for false; the answer would be NO, and wrong. */
    @Test
    void what_is_refused_inside_of_a_FILTER_is_refused() {
        String giant = "{ SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?x) { ?a ?b ?c . ?d ?e ?f } }";
        assertHarmless(WIRE.query("ASK { FILTER EXISTS { " + giant + " FILTER(STRLEN(?x) > 5) } }"), 413, 503);
        assertStopped(HASTY.query(
                "SELECT * { VALUES ?x { 1 2 } FILTER(REGEX(\"" + "a".repeat(60) + "\", \"(a+)+\\\\1b\") || true) }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fn:abs(1, 2)", "fn:matches(\"a\")", "fn:replace(\"a\", \"b\")", "fn:collation-key(\"a\")"})
    void a_function_with_the_wrong_number_of_arguments_is_refused(String call) {
        assertHarmless(WIRE.query(NAMES + "SELECT (" + call + " AS ?x) {}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGEX(\"a\", \"[(\")", "fn:matches(\"a\", \"[(\")", "fn:replace(\"a\", \"[(\", \"b\")"})
    void a_constant_that_is_no_pattern_is_refused(String call) {
        assertHarmless(WIRE.query(NAMES + "SELECT (" + call + " AS ?x) {}"), 400);
    }

    /** SPARQL knows no failure of a function but an error of the expression. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-P9000Y\"^^xsd:yearMonthDuration / 9223372036854775808",
                "fn:round(1.5, 2000000000)",
                "math:pow(999999999, 999999999)",
                "HOURS(<urn:x>)",
                "TZ(<urn:x>)",
                "fn:normalize-unicode(2, <urn:x>)",
                "STRLANG(\"a\", \"\\U0001F600\")"
            })
    void a_function_that_fails_has_no_value(String expression) {
        Response response = WIRE.query(NAMES + "SELECT (" + expression + " AS ?n) {}", "Accept: text/csv");
        assertHarmless(response, 200);
        assertEquals("n", response.body().strip());
    }

    @Test
    void what_is_stopped_on_a_page_stops_no_other_page() {
        assertHarmless(HASTY.get("/report/duplication"), 200, 404, 503);
        Response endless = HASTY.get("/query?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fa%20%3Fb%20%3Fc%20."
                + "%20%3Fd%20%3Fe%20%3Ff%20.%20%3Fg%20%3Fh%20%3Fi%20%7D");
        assertHarmless(endless, 503);
        assertHarmless(HASTY.get("/query?query=ASK%20%7B%7D"), 200);
    }

    @Test
    void VALUES_that_multiply_are_refused() {
        String values = IntStream.range(0, 6)
                .mapToObj(n -> "VALUES ?v" + n + " { " + "1 2 3 4 5 6 7 8 9 10 ".repeat(3) + "} ")
                .collect(Collectors.joining());
        assertHarmless(WIRE.query("SELECT (COUNT(*) AS ?n) { " + values + "}"), 400);
    }

    @Test
    void a_client_cannot_give_itself_more_time() {
        assertStopped(
                HASTY.get("/sparql?timeout=600&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fa%20%3Fb%20%3Fc%20."
                        + "%20%3Fd%20%3Fe%20%3Ff%20.%20%3Fg%20%3Fh%20%3Fi%20%7D"));
    }

    @Test
    void a_compressed_body_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                out.write(new byte[1_000_000]);
            }
        }
        assertHarmless(
                WIRE.send(
                        "POST",
                        "/sparql",
                        bomb.toByteArray(),
                        "Content-Type: application/sparql-query",
                        "Content-Encoding: gzip"),
                415);
    }
}
