package org.w3id.concert.reason.measure;

import java.util.Locale;

/** How strongly a function is documented: by texts, by units that are kept for it, or by activity; the weaker first. */
public enum Grade {
    NOMINAL,
    STRUCTURAL,
    OPERATIONAL;

    /** The notation of the concept, such as {@code nominal}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    Grade weaker(Grade other) {
        return compareTo(other) < 0 ? this : other;
    }
}
