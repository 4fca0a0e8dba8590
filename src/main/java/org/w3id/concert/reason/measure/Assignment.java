package org.w3id.concert.reason.measure;

import java.util.Set;

/** A function of a body over a period, as documented. */
public record Assignment(String body, String function, Period period, Set<String> sources) {
    public Assignment {
        sources = Set.copyOf(sources);
    }
}
