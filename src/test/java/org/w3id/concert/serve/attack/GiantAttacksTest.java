package org.w3id.concert.serve.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is too long, too deep or too wide. */
class GiantAttacksTest {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void who_announces_a_giant_body_is_refused_before_it_comes() {
        for (String more : List.of("Accept: */*", "Expect: 100-continue")) {
            Wire.Response refused = WIRE.send(
                    "POST",
                    "/sparql",
                    new byte[0],
                    "Content-Type: application/sparql-query",
                    "Content-Length: 99999999999",
                    more);
            assertEquals(413, refused.status(), more);
            assertEquals("The request is too long.\n", refused.body());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_query_that_is_too_long_is_refused() {
        Map<String, String> giants = new TreeMap<>(Map.of(
                "a literal", "SELECT (\"" + "a".repeat(8 * MEGABYTE) + "\" AS ?x) {}",
                "a variable", "SELECT ?" + "a".repeat(MEGABYTE) + " {}",
                "an IRI", "SELECT * { <http://" + "a".repeat(MEGABYTE) + "> ?p ?o }",
                "a comment", "ASK {} #" + "a".repeat(MEGABYTE),
                "prefixes",
                        IntStream.range(0, 20_000)
                                        .mapToObj(n -> "PREFIX p" + n + ": <urn:> ")
                                        .collect(Collectors.joining())
                                + "ASK {}",
                "a number", "SELECT (" + "9".repeat(MEGABYTE) + " AS ?x) {}"));
        return giants.entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.getKey(), () -> assertHarmless(WIRE.query(each.getValue()), 413)));
    }

    @TestFactory
    Stream<DynamicTest> a_query_that_is_too_deep_or_too_wide_is_refused() {
        Map<String, String> giants = new TreeMap<>(Map.of(
                "brackets", "SELECT (" + "(".repeat(5000) + "1" + ")".repeat(5000) + " AS ?x) {}",
                "groups", "ASK " + "{".repeat(5000) + "}".repeat(5000),
                "subselects", "SELECT * {".repeat(2000) + "}".repeat(2000),
                "unions", "SELECT * { {}" + " UNION {}".repeat(6000) + "}",
                "alternatives", "ASK { FILTER(" + "1||".repeat(20_000) + "1) }",
                "optionals", "SELECT * { " + "OPTIONAL { ?s ?p ?o } ".repeat(2500) + "}",
                "patterns", "SELECT * { " + "?s ?p ?o . ".repeat(5000) + "}",
                "a path", "SELECT * { ?s <urn:p>" + "/<urn:p>".repeat(5000) + " ?o }",
                "negations", "ASK { FILTER(" + "!".repeat(50_000) + "true) }",
                "lists", "ASK { " + "(".repeat(5000) + "1" + ")".repeat(5000) + " ?p ?o }"));
        return giants.entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.getKey(), () -> assertHarmless(WIRE.query(each.getValue()), 400)));
    }

    @TestFactory
    List<DynamicTest> a_request_that_is_too_long_is_refused() {
        return List.of(
                DynamicTest.dynamicTest(
                        "an address", () -> assertHarmless(WIRE.queryByAddress("ASK {} #" + "a".repeat(20_000)), 414)),
                DynamicTest.dynamicTest(
                        "a long address", () -> assertHarmless(WIRE.get("/" + "a".repeat(MEGABYTE)), 414)),
                DynamicTest.dynamicTest(
                        "headers", () -> assertHarmless(WIRE.get("/", "X-Long: " + "a".repeat(MEGABYTE)), 431)));
    }
}
