package org.w3id.concert.extract.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Reader;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Home;

/** How much of the own-written documents is found. */
class OwnDocumentsTest {
    private static final Home HOME = new Home(Path.of(""));
    private static final Path FOLDERS = Path.of("src/test/resources");
    private static final double PRECISION = 0.9;
    private static final double RECALL = 0.76;
    private static final double UNSEEN_PRECISION = 0.84;
    private static final double UNSEEN_RECALL = 0.67;
    private static final Set<String> VIEWS = Set.of("proposal", "position", "forecast");
    private static final double VIEWS_PRECISION = 0.94;
    private static final double VIEWS_RECALL = 0.88;

    private static Evaluation evaluation(String folder) throws IOException {
        Path documents = FOLDERS.resolve(folder);
        Extractor extractor = Extractor.of(HOME);
        Evaluation evaluation = new Evaluation(AdjudicatedClaims.read(HOME));
        try (var files = Files.list(documents)) {
            for (Path file : files.sorted().toList()) {
                Path gold = documents.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".gold.jsonl"));
                if (Files.isRegularFile(gold) && !file.toString().endsWith(".jsonl")) {
                    Reading reading = Reader.read(file);
                    boolean hasOffsets = reading.format() == Format.TXT || reading.format() == Format.HTML;
                    evaluation.add(gold, extractor.extract(reading), hasOffsets);
                }
            }
        }
        return evaluation;
    }

    /** With {@code concert evaluate --gold DIR DIR --explain} for what is lost. */
    @Test
    void no_less_of_the_own_written_documents_is_found_than_before() throws IOException {
        Evaluation evaluation = evaluation("extraction");
        assertTrue(evaluation.precision() >= PRECISION, () -> String.join("\n", evaluation.table()));
        assertTrue(evaluation.recall() >= RECALL, () -> String.join("\n", evaluation.table()));
    }

    /** Documents that no rule was written for and nothing was learned from. */
    @Test
    void no_less_of_the_documents_kept_apart_is_found_than_before() throws IOException {
        Evaluation evaluation = evaluation("extraction-held-out");
        assertTrue(evaluation.precision() >= UNSEEN_PRECISION, () -> String.join("\n", evaluation.table()));
        assertTrue(evaluation.recall() >= UNSEEN_RECALL, () -> String.join("\n", evaluation.table()));
    }

    @Test
    void no_less_of_what_somebody_proposes_holds_or_expects_is_found_than_before() throws IOException {
        Evaluation evaluation = evaluation("extraction-discourse");
        assertTrue(evaluation.precision(VIEWS) >= VIEWS_PRECISION, () -> String.join("\n", evaluation.table()));
        assertTrue(evaluation.recall(VIEWS) >= VIEWS_RECALL, () -> String.join("\n", evaluation.table()));
    }
}
