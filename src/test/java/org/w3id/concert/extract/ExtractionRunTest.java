package org.w3id.concert.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.ExtractionRun.Result;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.rule.Macros;
import org.w3id.concert.extract.rule.RuleFile;
import org.w3id.concert.read.LetterStream;
import org.w3id.concert.read.Reader;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** Candidates of many files: the same bytes whatever the threads, places that are there, runs that go on. */
class ExtractionRunTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/extraction");
    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void readKnowledge() {
        extractor = Extractor.of(new Home(Path.of("")));
    }

    private static List<Path> documents() {
        return ExtractionRun.files(List.of(DOCUMENTS), fault -> {}).stream()
                .filter(file ->
                        !file.toString().endsWith(".jsonl") && !file.toString().endsWith(".md"))
                .toList();
    }

    private static byte[] bytes(int threads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExtractionRun(extractor, threads).run(documents(), Set.of(), result -> {
            if (result instanceof Result.Done done) {
                bytes.writeBytes(ExtractionRun.lines(done));
            }
        });
        return bytes.toByteArray();
    }

    @Test
    void of_a_folder_neither_hidden_files_nor_links_that_lead_out_are_read(@TempDir Path outside) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "NATO has 32 members.");
        Files.writeString(folder.resolve(".hidden.txt"), "NATO has 31 members.");
        Path secret = Files.writeString(outside.resolve("secret.txt"), "NATO has 30 members.");
        Files.createSymbolicLink(folder.resolve("b.txt"), secret);
        List<String> refused = new ArrayList<>();
        List<Path> files = ExtractionRun.files(List.of(folder), fault -> refused.add(fault.toString()));
        assertEquals(List.of(folder.resolve("a.txt")), files);
        assertEquals(
                List.of(folder.resolve("b.txt")
                        + ": symbolic link: file inside the folder expected; copy the file into it"),
                refused);
    }

    @Test
    void one_thread_and_four_threads_write_the_same_bytes() {
        assertEquals(new String(bytes(1), StandardCharsets.UTF_8), new String(bytes(4), StandardCharsets.UTF_8));
    }

    @Test
    void a_cluster_writes_the_same_bytes() {
        Optional<Cluster> cluster = ServiceLoader.load(Cluster.class).findFirst();
        assumeTrue(cluster.isPresent(), "needs the profile spark");
        StringBuilder lines = new StringBuilder();
        cluster.get().run(Path.of(""), "local[2]", documents(), Set.of(), extracted -> lines.append(extracted.lines()));
        assertEquals(new String(bytes(1), StandardCharsets.UTF_8), lines.toString());
    }

    @Test
    void every_passage_and_every_argument_stands_where_the_candidate_says() {
        List<String> wrong = new ArrayList<>();
        for (Path file : documents()) {
            Reading reading = Reader.read(file);
            LetterStream letters = LetterStream.of(reading.text());
            for (Candidate candidate : extractor.extract(reading)) {
                if (reading.source()
                                .passage(candidate.start(), candidate.end())
                                .orElse("")
                                .isBlank()
                        || letters.find(candidate.anchor()).orElse(-1)
                                != candidate.anchor().start()) {
                    wrong.add(candidate.toString());
                }
                candidate.arguments().stream()
                        .filter(argument -> reading.source()
                                .passage(argument.start(), argument.end())
                                .orElse("")
                                .isBlank())
                        .forEach(argument -> wrong.add(candidate.id() + " " + argument));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_state_or_a_date_in_a_claim_is_written_in_its_argument() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.txt"), "The Kelp League was founded in 1971. Ivory Coast joined it on 3 May 1980.\n");
        Reading reading = Reader.read(file);
        List<String> forms = extractor.extract(reading).stream()
                .filter(candidate -> candidate.property().equals("joined"))
                .flatMap(candidate -> candidate.arguments().stream())
                .map(argument -> argument.role() + " "
                        + reading.source()
                                .passage(argument.start(), argument.end())
                                .orElse(""))
                .toList();
        assertEquals(List.of("subject Ivory Coast", "object it", "time 3 May 1980"), forms);
    }

    @Test
    void a_run_that_was_stopped_goes_on_and_writes_what_one_run_would_have_written() throws IOException {
        List<Path> files = documents().subList(0, 4);
        String whole = written("whole.jsonl", files, "rules");
        stopped("parts.jsonl", files, 2);
        Files.writeString(folder.resolve("parts.jsonl"), "half a line", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("parts.jsonl.progress"), "12\t", StandardOpenOption.APPEND);
        assertEquals(2, remaining("parts.jsonl", files, "rules"));
        assertEquals(whole, written("parts.jsonl", files, "rules"));
        assertFalse(Files.exists(folder.resolve("parts.jsonl.progress")));
    }

    @Test
    void a_stopped_run_goes_on_only_as_far_as_documents_and_rules_are_the_same() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("a", "c", "d")) {
            files.add(Files.writeString(folder.resolve(name + ".txt"), "Ghana joined the African Union in 2017.\n"));
        }
        stopped("parts.jsonl", files, 3);
        assertEquals(0, remaining("parts.jsonl", files, "rules"));
        Files.writeString(files.get(1), "Ghana left the African Union in 2019.\n");
        assertEquals(2, remaining("parts.jsonl", files, "rules"));
        stopped("parts.jsonl", files, 3);
        files.add(1, Files.writeString(folder.resolve("b.txt"), "Togo joined the African Union in 2017.\n"));
        assertEquals(3, remaining("parts.jsonl", files, "rules"));
        assertEquals(4, remaining("parts.jsonl", files, "other rules"));
        String whole = written("whole.jsonl", files, "rules");
        assertEquals(whole, written("parts.jsonl", files, "rules"));
        assertTrue(whole.contains("\"left\"") && whole.contains("Togo"), whole);
    }

    @Test
    void two_runs_do_not_write_to_one_file() {
        List<Path> files = documents().subList(0, 1);
        Path out = folder.resolve("one.jsonl");
        try (ExtractionFile first = ExtractionFile.open(out, files, "rules")) {
            assertEquals(files, first.remaining());
            FaultyInput faulty = assertThrows(FaultyInput.class, () -> ExtractionFile.open(out, files, "rules"));
            assertEquals(
                    out + ": --out: a file to which no other run writes expected; wait for it, or give another path",
                    faulty.getMessage());
        }
    }

    @Test
    void an_output_that_cannot_be_written_is_one_sentence() {
        for (Path out : List.of(folder, folder.resolve("missing/one.jsonl"))) {
            FaultyInput faulty = assertThrows(FaultyInput.class, () -> ExtractionFile.open(out, documents(), "rules"));
            assertEquals(
                    out + ": --out: a file that can be written expected; make its folder, or give another path",
                    faulty.getMessage());
        }
    }

    private int remaining(String name, List<Path> files, String settings) {
        try (ExtractionFile file = ExtractionFile.open(folder.resolve(name), files, settings)) {
            return file.remaining().size();
        }
    }

    /** A run that ends, killed, after so many documents. */
    private void stopped(String name, List<Path> files, int done) {
        try (ExtractionFile file = ExtractionFile.open(folder.resolve(name), files, "rules")) {
            run(
                    file,
                    file.remaining()
                            .subList(0, done - files.size() + file.remaining().size()));
        }
    }

    private String written(String name, List<Path> files, String settings) throws IOException {
        try (ExtractionFile file = ExtractionFile.open(folder.resolve(name), files, settings)) {
            run(file, file.remaining());
            file.finish();
        }
        return Files.readString(folder.resolve(name));
    }

    private static void run(ExtractionFile file, List<Path> files) {
        new ExtractionRun(extractor, 2)
                .run(
                        files,
                        Set.of(),
                        result ->
                                file.add(result instanceof Result.Done done ? ExtractionRun.lines(done) : new byte[0]));
    }

    @Test
    void a_file_that_cannot_be_read_gets_a_sentence_and_the_others_are_processed() throws IOException {
        Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Files.writeString(folder.resolve("b.txt"), "Morocco joined the African Union in 2017.\n");
        List<String> said = new ArrayList<>();
        new ExtractionRun(extractor, 2).run(ExtractionRun.files(List.of(folder), fault -> {}), Set.of(), result -> {
            if (result instanceof Result.Done done) {
                said.add(done.candidates().size() + " of " + done.file().getFileName());
            } else if (result instanceof Result.Refused refused) {
                said.add("refused " + refused.file().getFileName());
            }
        });
        assertEquals(List.of("refused a.bin", "1 of b.txt"), said);
    }

    @Test
    void a_line_has_the_fields_that_are_documented() throws IOException {
        Path file = Files.writeString(folder.resolve("c.txt"), "Morocco joined the African Union in 2017.\n");
        String line = CandidateJson.line(extractor.extract(Reader.read(file)).get(0));
        JsonObject json = JSON.parse(line);
        assertEquals(
                "[id, document, kind, subject, subjectIri, property, object, objectIri, qualifiers, time, modality, polarity,"
                        + " attribution, start, end, page, anchor, arguments, rule, tier]",
                json.keySet().toString());
        assertEquals("state/morocco", json.get("subjectIri").getAsString().value());
    }

    @Test
    void faults_of_a_rule_file_are_reported_together_with_their_lines() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules.txt"),
                "# rules\nrule one\nclaim membership | joined\npattern {s:S+} (joined\npattern <nothing>\n");
        Macros macros = Macros.of(Sections.read(Path.of("ontology/extraction/words.txt")));
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> RuleFile.read(rules, macros));
        assertEquals(
                List.of(3L, 4L, 5L),
                faulty.faults().stream().map(fault -> fault.line()).toList());
        assertTrue(faulty.getMessage().contains("rules.txt:5"), faulty.getMessage());
    }
}
