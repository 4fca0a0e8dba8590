package org.w3id.concert.serve.door;

import java.util.Locale;

/** What somebody may do, from least to most; each may do what those before may. */
public enum Role {
    READER,
    REVIEWER,
    CURATOR;

    boolean may(Role least) {
        return compareTo(least) >= 0;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
