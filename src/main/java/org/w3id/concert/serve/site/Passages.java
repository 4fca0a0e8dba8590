package org.w3id.concert.serve.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The documents at hand, by slug ({@code {slug}.txt}), so that pages can show the passage behind a claim. A passage
 * is shown only where its digest is the one on record. Immutable.
 */
public final class Passages {
    private final Map<String, DocumentText> documents;

    private Passages(Map<String, DocumentText> documents) {
        this.documents = documents;
    }

    /** No documents at hand: locators only. */
    public static Passages none() {
        return new Passages(Map.of());
    }

    /** All {@code *.txt} in a folder. */
    public static Passages in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FaultyInput(new Fault(folder.toString(), 0, "--documents", "a folder of texts expected", ""));
        }
        Map<String, DocumentText> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .forEach(file -> documents.put(
                            file.getFileName().toString().replaceAll("\\.txt$", ""), DocumentText.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Passages(documents);
    }

    /** The passage within its sentence. */
    public Optional<Quotation> quotation(String document, int start, int end, String digest) {
        return text(document, start, end, digest).map(exact -> {
            DocumentText text = documents.get(document);
            String before = text.passage(text.sentenceStart(start, Quotation.REACH), start)
                    .orElse("");
            String after =
                    text.passage(end, text.sentenceEnd(end, Quotation.REACH)).orElse("");
            return new Quotation(before.stripLeading(), exact, after.stripTrailing());
        });
    }

    public Optional<String> text(String document, int start, int end, String digest) {
        return Optional.ofNullable(documents.get(document))
                .flatMap(text -> text.passage(start, end))
                .filter(passage -> DocumentText.digest(passage).equals(digest));
    }
}
