package org.w3id.concert.reason.roster;

import java.util.Locale;

/** Why sources differ about a state, as far as they themselves say. */
public enum Difference {
    /** They do not differ. */
    NONE,
    /** They give it different roles. */
    ROLE,
    /** They observe different times, or one observes a change. */
    TIME,
    /** The data set's code stands for a predecessor of a state. */
    PREDECESSOR,
    /** Both rosters observe the same time and only one lists it; nothing explains that. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
