package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void a_scenario_is_answered_saved_and_compared() {
        String file = folder.resolve("guam.scenario").toString();
        assertEquals(0, run("whatif", "guam is dissolved 2019", "--save", file), err.toString());
        assertEquals(
                true,
                out.toString()
                        .startsWith("WHAT IF: guam is dissolved 2019  <scenario/289c9919>\n"
                                + "  Overlaps that vanish (1)\n"
                                + "    CIS and GUAM: "),
                out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, run("whatif", "uzbekistan leaves guam 2008", "--file", file), err.toString());
        assertEquals(true, out.toString().contains("  Nothing changes.\n"), out.toString());
        assertEquals(true, out.toString().contains("COMPARED (vanish / appear / change)"), out.toString());
    }

    @Test
    void json_gives_the_findings_with_their_proofs() {
        assertEquals(0, run("whatif", "guam is dissolved 2019", "--format", "json", "--proofs"), err.toString());
        JsonObject answer = JSON.parse(out.toString());
        JsonObject overlap = answer.get("vanished").getAsArray().get(0).getAsObject();
        assertEquals("overlap", overlap.get("kind").getAsString().value());
        assertEquals(1, overlap.get("proofs").getAsArray().size());
    }

    @Test
    void a_scenario_that_is_not_there_is_named_once() {
        assertEquals(1, run("whatif", "--file", "nowhere/nope.scenario"));
        assertEquals(
                "nowhere: nope.scenario: expected in this folder",
                err.toString().lines().reduce((first, second) -> second).orElseThrow());
    }

    @Test
    void without_a_change_the_help_lists_the_forms() {
        assertEquals(1, run("whatif"));
        for (String form : org.w3id.concert.reason.whatif.ChangeGrammar.forms()) {
            assertEquals(true, err.toString().contains(form), form);
        }
    }

    private int run(String... arguments) {
        return Concert.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
