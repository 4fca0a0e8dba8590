package org.w3id.concert.query.search;

import java.util.Locale;

/** Where words are searched, and how much a match there counts. */
enum Field {
    ABBREVIATION(8),
    NAME(5),
    OTHER_NAME(3),
    /** Found by, never shown, as SKOS has it. */
    HIDDEN_NAME(2),
    TEXT(1);

    private final float weight;

    Field(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
