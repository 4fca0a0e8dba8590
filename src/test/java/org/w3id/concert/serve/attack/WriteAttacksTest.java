package org.w3id.concert.serve.attack;

import static org.w3id.concert.serve.attack.Target.WIRE;
import static org.w3id.concert.serve.attack.Target.assertHarmless;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries to change the graph. */
class WriteAttacksTest {
    private static final String INSERT = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
    private static final String TRIPLE = "<urn:a> <urn:b> <urn:c> .";
    private static final String FORM = "application/x-www-form-urlencoded";

    @AfterEach
    void the_graph_is_as_it_was() {
        Target.assertUnchanged();
    }

    @TestFactory
    List<DynamicTest> nothing_is_written() {
        return List.of(
                attack("an update", "POST", "/sparql", INSERT, "application/sparql-update", 415),
                attack("an update in a form", "POST", "/sparql", "update=" + INSERT, FORM, 400),
                attack("an update as a query", "POST", "/sparql", "query=" + INSERT.replace(" ", "+"), FORM, 400),
                attack("a load", "POST", "/sparql", "LOAD <file:///etc/passwd>", "application/sparql-query", 400),
                attack("a graph", "PUT", "/sparql?default", TRIPLE, "text/turtle", 405),
                attack("a named graph", "POST", "/sparql?graph=urn:g", TRIPLE, "text/turtle", 415),
                attack("a deletion", "DELETE", "/sparql?default", "", "text/turtle", 405),
                attack("a patch", "PATCH", "/sparql", "A <urn:a> <urn:b> <urn:c> .", "application/rdf-patch", 405),
                attack("an upload", "POST", "/sparql", "--x--", "multipart/form-data; boundary=x", 415),
                attack("a new dataset", "POST", "/$/datasets", "dbName=x&dbType=mem", FORM, 404),
                DynamicTest.dynamicTest(
                        "an update behind an override",
                        () -> assertHarmless(
                                WIRE.send(
                                        "POST",
                                        "/sparql?_method=PUT&default",
                                        TRIPLE.getBytes(StandardCharsets.UTF_8),
                                        "Content-Type: text/turtle",
                                        "X-HTTP-Method-Override: PUT",
                                        "X-HTTP-Method: PUT",
                                        "X-Method-Override: PUT"),
                                415)));
    }

    private static DynamicTest attack(String name, String method, String target, String body, String type, int status) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertHarmless(
                        WIRE.send(method, target, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type),
                        status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/update",
                "/data",
                "/upload",
                "/patch",
                "/sparql/update",
                "/sparql/data",
                "/sparql/upload",
                "/ds/update",
                "/sparql/",
                "//sparql",
                "/./sparql",
                "/x/../sparql",
                "/%73parql",
                "/sparql%2fupdate",
                "/sparql;a=b",
                "/sparql%00",
                "/$/compact/sparql",
                "/$/backup/sparql",
                "/$/server",
                "/$/stats",
                "/$/ping",
                "/$/tasks"
            })
    void no_other_address_writes_either(String target) {
        assertHarmless(
                WIRE.send(
                        "POST",
                        target,
                        INSERT.getBytes(StandardCharsets.UTF_8),
                        "Content-Type: application/sparql-update"),
                400,
                404,
                405,
                415);
    }
}
