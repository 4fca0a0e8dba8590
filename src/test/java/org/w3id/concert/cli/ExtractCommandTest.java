package org.w3id.concert.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on files that the test makes, with the rules of the project. */
class ExtractCommandTest {
    private static final String WORDS = "Ghana joined the African Union in 2017.\n";
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path document;

    @BeforeEach
    void writeDocument() throws IOException {
        document = Files.writeString(folder.resolve("b.txt"), WORDS);
    }

    private int run(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "extract";
        for (int at = 0; at < arguments.length; at++) {
            words[at + 1] = arguments[at].toString();
        }
        return Concert.commandLine(words).setErr(new PrintWriter(err, true)).execute(words);
    }

    @Test
    void a_kind_that_no_rule_makes_is_refused() {
        assertEquals(1, run(document, "--kinds", "membership,membrship"));
        assertTrue(
                err.toString()
                        .startsWith(
                                "extract: --kinds: kinds of claims expected, not 'membrship'; choose from chapter8,"),
                err.toString());
    }

    @Test
    void a_number_of_threads_below_one_is_refused() {
        assertEquals(1, run(document, "--threads", "0"));
        assertTrue(err.toString().startsWith("--threads: at least 1 expected, found 0\n"), err.toString());
    }

    @Test
    void the_output_never_goes_over_a_document() throws IOException {
        assertEquals(1, run(folder, "--out", folder.resolve("../" + folder.getFileName() + "/b.txt")));
        assertEquals(WORDS, Files.readString(document));
        assertTrue(err.toString().endsWith("expected; give another path\n"), err.toString());
    }

    @Test
    void what_an_earlier_run_wrote_into_the_folder_is_no_document() throws IOException {
        Path out = folder.resolve("candidates.jsonl");
        assertEquals(0, run(folder, "--out", out));
        String lines = Files.readString(out);
        assertEquals(0, run(folder, "--out", out));
        assertEquals(lines, Files.readString(out));
        assertEquals(
                "1 documents, 7 words, 1 candidates, 0 refused\n1 documents, 7 words, 1 candidates, 0 refused\n",
                err.toString());
    }

    @Test
    void explanations_go_to_the_file_too() throws IOException {
        Path out = folder.resolve("words.jsonl");
        assertEquals(0, run(document, "--explain", "--out", out));
        assertEquals(
                List.of("b.txt:0-38  membership: Ghana | joined | AU (2017)  by rule joined-with-both, tier 1"),
                Files.readAllLines(out));
    }

    @Test
    void a_copy_is_no_second_document_and_a_namesake_is_named() throws IOException {
        Path below = Files.createDirectory(folder.resolve("below"));
        Path copy = Files.writeString(folder.resolve("c.txt"), WORDS);
        Path namesake = Files.writeString(below.resolve("b.txt"), "Togo joined the African Union in 2017.\n");
        assertEquals(0, run(folder, "--out", folder.resolve("candidates.jsonl")));
        assertEquals(
                List.of(
                        copy + ": same bytes as " + document + ": each document once expected; remove one of them",
                        namesake + ": has the name of " + document
                                + ", so that their candidates cannot be told apart; rename one of them",
                        "2 documents, 14 words, 2 candidates, 1 refused, 1 warnings"),
                err.toString().lines().toList());
    }
}
