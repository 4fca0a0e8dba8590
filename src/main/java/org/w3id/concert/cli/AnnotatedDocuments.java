package org.w3id.concert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.concert.extract.ExtractionRun;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Reader;
import org.w3id.concert.read.Reading;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Documents with the claims that somebody found in them. */
final class AnnotatedDocuments {
    private AnnotatedDocuments() {}

    /**
     * One of them.
     *
     * @param gold its claims: NAME.gold.jsonl, or NAME.csv of reviewed ones
     */
    record Annotated(Path document, Path gold) {
        Reading reading() {
            return Reader.read(document);
        }

        boolean isReviewed() {
            return gold.toString().endsWith(".csv");
        }

        /** Whether the claims' offsets count in the text of the reading. */
        static boolean hasOffsets(Reading reading) {
            return reading.format() == Format.TXT || reading.format() == Format.HTML;
        }
    }

    /**
     * Those that have claims.
     *
     * @param gold the claims of one document, or the folder of them
     * @throws FaultyInput if there are none
     */
    static List<Annotated> of(Path gold, List<Path> paths, Consumer<Fault> faults) {
        List<Annotated> found = new ArrayList<>();
        for (Path file : ExtractionRun.files(paths, faults)) {
            Path claims = goldOf(gold, file);
            if (Files.isRegularFile(claims) && !file.getFileName().toString().endsWith(".jsonl")) {
                found.add(new Annotated(file, claims));
            }
        }
        if (found.isEmpty()) {
            throw new FaultyInput(new Fault(
                    gold.toString(),
                    0,
                    "gold",
                    "NAME.gold.jsonl or NAME.csv for a document NAME expected",
                    "check --gold and the paths"));
        }
        return found;
    }

    private static Path goldOf(Path gold, Path document) {
        Path annotated = gold.resolve(stem(document) + ".gold.jsonl");
        return !Files.isDirectory(gold)
                ? gold
                : Files.exists(annotated) ? annotated : gold.resolve(stem(document) + ".csv");
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
