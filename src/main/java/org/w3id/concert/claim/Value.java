package org.w3id.concert.claim;

/** What a claim or a qualifier may give: an entity, a concept of a constant scheme, a date, a number or words. */
public sealed interface Value {
    /** @param ref {@code kind/slug} */
    record Entity(String ref) implements Value {}

    record Concept(String scheme, String slug) implements Value {}

    record Date(StatedDate date) implements Value {}

    record Number(long number) implements Value {}

    record Truth(boolean truth) implements Value {}

    record Text(String text) implements Value {}
}
