package org.w3id.concert.reason.measure;

import java.util.Set;

/**
 * A function of a body over a period, as documented.
 *
 * @param regions where, if the source says
 */
public record Assignment(String body, String function, Period period, Grade grade, Set<String> regions, Basis basis) {
    public Assignment {
        regions = Set.copyOf(regions);
    }

    /** By texts and without area, stated by each of these sources. */
    public Assignment(String body, String function, Period period, Set<String> sources) {
        this(body, function, period, Grade.NOMINAL, Set.of(), Basis.of(sources));
    }

    public Set<String> sources() {
        return basis.sources();
    }

    Assignment named(String name) {
        return new Assignment(name, function, period, grade, regions, basis);
    }
}
