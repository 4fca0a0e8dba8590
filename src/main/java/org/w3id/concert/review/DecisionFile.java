package org.w3id.concert.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.w3id.concert.publish.Journal;
import org.w3id.concert.source.Home;

/**
 * The decisions on one document, {@code ontology/reviews/{slug}.jsonl}: a {@link Journal}, so that each line is proved
 * by its digest and by the line before.
 */
public record DecisionFile(Path file) {
    public static DecisionFile of(Home home, String slug) {
        return new DecisionFile(home.ontology().resolve("reviews").resolve(slug + ".jsonl"));
    }

    /** The slugs of all documents on which something was decided. */
    public static List<String> slugs(Home home) {
        return home.files("ontology/reviews", ".jsonl").stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.jsonl$", ""))
                .toList();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Docket read() {
        return Docket.of(Journal.read(file).stream()
                .map(entry ->
                        DecisionLine.read(entry.value(), file.getFileName().toString(), entry.number()))
                .toList());
    }

    /** Adds decisions and returns when they are on the disk. */
    public void append(List<Decision> decisions, Consumer<String> warning) {
        try (Journal journal = Journal.open(file, warning)) {
            decisions.forEach(decision -> journal.append(DecisionLine.of(decision)));
        }
    }
}
