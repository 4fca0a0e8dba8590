package org.w3id.concert.serve.site;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.read.DocumentFolder;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.FaultyInput;

/**
 * The documents at hand, by slug, so that pages can show the passage behind a claim. A passage
 * is shown only where its digest is the one on record. Immutable.
 */
public final class Passages {
    private static final Logger LOG = LoggerFactory.getLogger(Passages.class);

    private final Map<String, DocumentText> documents;

    private Passages(Map<String, DocumentText> documents) {
        this.documents = documents;
    }

    /** No documents at hand: locators only. */
    public static Passages none() {
        return new Passages(Map.of());
    }

    /** All documents of a folder, in any format that is read; those that cannot be read are left out. */
    public static Passages in(Path folder) {
        Map<String, DocumentText> documents = new TreeMap<>();
        for (Path file : new DocumentFolder(folder).files()) {
            try {
                String slug = DocumentFolder.slug(file.getFileName().toString());
                documents.putIfAbsent(slug, Reader.read(file).source());
            } catch (FaultyInput faulty) {
                LOG.warn("{}", faulty.getMessage());
            }
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
