package org.w3id.concert.serve.entity;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.PassageText;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/**
 * Where a source says something: a claim in its words and place, or a whole data set.
 *
 * @param gloss what the claim says, in our words; empty for a data set
 * @param source the document with its author and date, as a link to the claim or the data set
 * @param place the passage's first and last character; empty for a data set
 * @param speaker who says it where it is not stated as fact; empty otherwise
 * @param passage the passage itself; empty where the document is not at hand
 */
public record Attestation(String gloss, Html source, String place, String speaker, String passage) {
    private static final String FACT = "/modality/fact";

    /** From the variables claim, gloss, locator, document, modality and who of a row; empty where it has no document. */
    static Optional<Attestation> of(Row row, boolean withPassage) {
        return row.node("document").map(document -> {
            Terms terms = row.view().terms();
            Node target = row.node("claim").orElse(document);
            String author = terms.text(document, DCTerms.creator.asNode()).orElseGet(() -> terms.words(document));
            String date = terms.objects(document, CONCERT.date.asNode()).stream()
                    .findFirst()
                    .map(terms::words)
                    .map(words -> " " + words)
                    .orElse("");
            boolean isFact =
                    row.text("modality").isEmpty() || row.text("modality").endsWith(FACT);
            String passage = withPassage
                    ? row.node("claim")
                            .flatMap(new PassageText(row.view().site(), terms)::of)
                            .orElse("")
                    : "";
            return new Attestation(
                    row.text("gloss"),
                    terms.link(target, author + date),
                    row.text("locator").replaceFirst("^\\S+ ", ""),
                    isFact ? "" : speaker(row, terms),
                    passage);
        });
    }

    private static String speaker(Row row, Terms terms) {
        String modality = row.node("modality").map(terms::words).orElse("");
        String who = row.node("who").map(terms::words).orElse("");
        return who.isEmpty() ? modality : modality + " of " + who;
    }
}
