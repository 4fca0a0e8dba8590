package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ConcertTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path home;

    /** A command that is broken, as ours may be one day. */
    @Command(name = "broken")
    static final class Broken implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("our fault");
        }
    }

    @BeforeEach
    void makeHome() throws IOException {
        Files.createDirectories(home.resolve("ontology"));
        Files.createDirectories(home.resolve("queries"));
        Files.writeString(home.resolve("ontology/concert.ttl"), "");
        Files.writeString(
                home.resolve("queries/who-is-who.rq"),
                "#+ summary: Who is who?\n#+ parameter: day | 2008-01-01 | A day\nSELECT * { ?s ?p ?_day }");
    }

    @Test
    void without_a_name_query_lists_the_saved_questions() {
        assertEquals(0, run("query", "--home", home.toString()));
        assertEquals("who-is-who\n    Who is who?\n", out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void a_fault_of_the_user_is_one_sentence_and_1() {
        assertEquals(1, run("query", "who-is-whom", "--home", home.toString()));
        assertEquals(
                "queries: who-is-whom: the name of a saved query expected; did you mean who-is-who?\n", err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void a_wrong_parameter_is_found_before_anything_is_built() {
        assertEquals(1, run("query", "who-is-who", "day=yesterday", "--home", home.toString()));
        assertEquals(
                "who-is-who: day: a day as year-month-day, such as 2008-01-01 expected, not 'yesterday';"
                        + " the default is 2008-01-01\n",
                err.toString());
    }

    @Test
    void a_folder_that_is_no_home_is_a_fault_of_the_user() {
        assertEquals(1, run("query", "--home", home.resolve("queries").toString()));
        assertEquals(
                home.resolve("queries") + ": ontology/concert.ttl: expected in this folder; give --home DIR\n",
                err.toString());
    }

    @Test
    void a_wrong_call_prints_the_help_of_that_command_and_1() {
        assertEquals(1, run("query", "who-is-who", "--format", "xml"));
        assertEquals(true, err.toString().contains("Usage: concert query "), err.toString());
        assertEquals(1, run("serve", "--port", "many"));
        assertEquals(true, err.toString().contains("Usage: concert serve "), err.toString());
        assertEquals(1, run("serve", "--base", "here", "--home", home.toString()));
        assertEquals(true, err.toString().contains("expected an absolute IRI"), err.toString());
        assertEquals(1, run("nonsense"));
        assertEquals(1, run());
        assertEquals("", out.toString());
    }

    @Test
    void our_fault_is_a_stack_trace_and_2() {
        assertEquals(2, execute(Concert.commandLine().addSubcommand(new Broken()), "broken"));
        assertEquals(true, err.toString().startsWith("java.lang.IllegalStateException: our fault"), err.toString());
    }

    @Test
    void help_and_version_are_answers() {
        assertEquals(0, run("--help"));
        assertEquals(0, run("build", "--help"));
        assertEquals(true, out.toString().contains("Usage: concert build "), out.toString());
        assertEquals(0, run("--version"));
        assertEquals("", err.toString());
    }

    private int run(String... arguments) {
        return execute(Concert.commandLine(arguments), arguments);
    }

    private int execute(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
