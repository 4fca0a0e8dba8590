package org.w3id.concert.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.Home;

/**
 * One file a phenomenon or trap: an own-written text, a line of three hyphens, and all claims that rules make of it. What is
 * learned changes with each document that it is learned from; OwnDocumentsTest measures it.
 */
class ExtractionCasesTest {
    private static final Path CASES = Path.of("src/test/resources/extract-cases");
    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void readKnowledge() {
        extractor = Extractor.of(new Home(Path.of("")));
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(CASES)) {
            files = found.sorted().toList();
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "").replace('-', '_');
    }

    private void check(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\\n---\\n", 2);
        Path document = Files.writeString(folder.resolve("document.txt"), parts[0] + "\n");
        List<String> claims = extractor.extract(Reader.read(document)).stream()
                .filter(candidate -> !candidate.rule().startsWith("learned "))
                .map(ExtractionCasesTest::line)
                .sorted()
                .toList();
        List<String> expected = Arrays.stream(parts[1].split("\n"))
                .filter(line -> !line.isBlank())
                .sorted()
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", claims));
    }

    private static String line(Candidate claim) {
        return String.join(
                " | ",
                claim.kind(),
                claim.subject().label(),
                claim.property(),
                claim.object().label(),
                claim.time(),
                claim.modality() + " " + claim.polarity(),
                claim.attribution());
    }
}
