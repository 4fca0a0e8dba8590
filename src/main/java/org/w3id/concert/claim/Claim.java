package org.w3id.concert.claim;

import java.util.List;

/**
 * One atomic assertion of a source: who says what about whom, how, and where exactly.
 *
 * @param document slug of the source document
 * @param start first code point of the passage
 * @param end code point after the passage
 * @param digest SHA-256 of the passage
 * @param subject entity, as {@code kind/slug}
 * @param qualifiers in the order of the file
 * @param attribution the entity that says it
 * @param gloss the claim in our own words
 * @param codings the independent annotations that it adjudicates
 */
public record Claim(
        String id,
        String document,
        int start,
        int end,
        String digest,
        String subject,
        ClaimProperty property,
        Value value,
        List<Qualifier> qualifiers,
        Modality modality,
        boolean affirmed,
        String attribution,
        String gloss,
        String reviewer,
        List<String> codings) {

    public Claim {
        qualifiers = List.copyOf(qualifiers);
        codings = List.copyOf(codings);
    }

    /** What is said of the value beside subject and property: a date, a level, a means, … */
    public record Qualifier(ClaimQualifier property, Value value) {}

    /** In what spirit a source says something. */
    public enum Modality {
        FACT,
        REPORTED,
        OPINION,
        PROPOSAL,
        FORECAST,
        HYPOTHETICAL;

        /** The name in claim files, and of the concept in the scheme {@code modality}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where the passage stands, for people. */
    public String locator() {
        return document + " " + start + "–" + end;
    }
}
