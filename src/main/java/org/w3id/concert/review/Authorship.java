package org.w3id.concert.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.concert.source.SourceDocument;

/**
 * Who says what a document does not attribute to others, and when; both empty while the document is not described.
 *
 * @param author reference of an entity
 * @param date of the document, in EDTF: what it says of its own present holds as of then
 */
public record Authorship(String author, String date) {

    /** What reviewers put on record last; else what the registry has. */
    static Authorship of(String slug, Docket docket, List<SourceDocument> known, List<Map<String, String>> claims) {
        return docket.document()
                .map(described -> new Authorship(described.says("attribution"), described.says("date")))
                .orElseGet(() -> new Authorship(mostFrequent(slug, claims), date(slug, known)));
    }

    private static String date(String slug, List<SourceDocument> known) {
        return known.stream()
                .filter(document -> document.slug().equals(slug))
                .map(SourceDocument::date)
                .findFirst()
                .orElse("");
    }

    private static String mostFrequent(String slug, List<Map<String, String>> claims) {
        Map<String, Integer> counts = new TreeMap<>();
        claims.stream()
                .filter(row -> row.get("document").equals(slug))
                .forEach(row -> counts.merge(row.get("attribution"), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
