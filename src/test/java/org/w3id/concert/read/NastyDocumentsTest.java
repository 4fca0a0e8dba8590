package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;

/** A folder of nasty documents: each is read, warned of or refused as the table {@code nasty.tsv} says. */
class NastyDocumentsTest {
    private static final Limits LIMITS =
            new Limits(50_000_000, 50_000_000, 250_000, 10_000, 100, 100_000_000, 512, Duration.ofSeconds(60));

    @TempDir
    static Path temporary;

    private static final Map<String, Outcome> OUTCOMES = new TreeMap<>();

    @BeforeAll
    static void read_the_folder() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("documents"));
        Map<String, byte[]> files = new HashMap<>(NastyTexts.files());
        files.putAll(NastyPackages.files());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        NastyTexts.make(folder);
        new Folder(new DocumentReader(LIMITS))
                .outcomes(folder)
                .forEach(outcome ->
                        OUTCOMES.put(folder.relativize(outcome.file()).toString(), outcome));
    }

    /** @param text that the clean text begins with or holds, empty where nothing is read */
    private record Row(String file, String outcome, String sentence, String text) {}

    @Test
    void each_has_the_outcome_of_the_table() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Row row : table()) {
            expected.add(row.file() + " " + row.outcome() + " " + row.sentence() + " " + row.text());
            found.add(row.file() + " " + described(OUTCOMES.get(row.file()), row));
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    @Test
    void the_table_and_the_folder_name_the_same_files() throws IOException {
        assertEquals(
                table().stream().map(Row::file).sorted().toList(),
                OUTCOMES.keySet().stream().sorted().toList());
    }

    @Test
    void nothing_is_written_outside_and_no_damage_is_hidden() {
        assertFalse(Files.exists(temporary.resolve("slipped.txt")));
        for (Outcome outcome : OUTCOMES.values()) {
            if (outcome instanceof Outcome.Read read) {
                boolean isDamaged = read.reading().text().text().indexOf('\uFFFD') >= 0;
                boolean isSaid = read.reading().warnings().toString().contains("replacement character");
                assertEquals(isDamaged, isSaid, read.file().toString());
            }
        }
    }

    @Test
    void a_folder_a_missing_file_and_a_device_are_no_documents() {
        assertEquals(
                "documents: folder: file expected; name the folder as such, or a file in it",
                refusal(temporary.resolve("documents")));
        assertEquals(
                "nowhere.txt: file: existing file expected; look at its name",
                refusal(temporary.resolve("nowhere.txt")));
        assumeTrue(Files.exists(Path.of("/dev/zero")), "needs a device");
        assertEquals(
                "zero: device or pipe: file expected; copy what it gives into a file", refusal(Path.of("/dev/zero")));
    }

    private static String refusal(Path file) {
        return assertThrows(FaultyInput.class, () -> Reader.read(file)).getMessage();
    }

    private static String described(Outcome outcome, Row row) {
        if (outcome instanceof Outcome.Refused refused) {
            return "refused " + shown(refused.fault().toString(), row.sentence()) + " ";
        }
        if (outcome instanceof Outcome.Read read) {
            String text = shown(read.reading().text().text(), row.text());
            String warnings = String.join("; ", read.reading().warnings());
            return warnings.isEmpty() ? "read  " + text : "warned " + shown(warnings, row.sentence()) + " " + text;
        }
        return "not found";
    }

    /** What was expected where it occurs, else the beginning of what there is. */
    private static String shown(String whole, String expected) {
        return whole.contains(expected) && !expected.isEmpty()
                ? expected
                : whole.substring(0, Math.min(200, whole.length()));
    }

    private static List<Row> table() throws IOException {
        try (var in = NastyDocumentsTest.class.getResourceAsStream("nasty.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }
}
