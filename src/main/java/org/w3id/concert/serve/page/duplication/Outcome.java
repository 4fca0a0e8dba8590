package org.w3id.concert.serve.page.duplication;

import java.util.Locale;

/** What is concluded of two bodies and a function that both have. */
public enum Outcome {
    /** C1. */
    DUPLICATION,
    /** O1, and no task in common. */
    OVERLAP,
    /** Nothing, because the members of at least one of them are not documented for the date. */
    SILENT;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
