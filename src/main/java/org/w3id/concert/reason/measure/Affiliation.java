package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.Set;
import org.w3id.concert.graph.imports.MembershipRole;

/**
 * A state in a body over a period, as documented.
 *
 * @param body as it is named in answers
 * @param state ISO 3166-1 alpha-3 where it has one, so that data sets meet by code
 * @param observedUntil the last day on which a data set observes it, though it may count after that; the end of the
 *     period where there is no such day
 */
public record Affiliation(
        String body, String state, MembershipRole role, Period period, LocalDate observedUntil, Basis basis) {

    /** Stated by each of these sources. */
    public Affiliation(
            String body,
            String state,
            MembershipRole role,
            Period period,
            LocalDate observedUntil,
            Set<String> sources) {
        this(body, state, role, period, observedUntil, Basis.of(sources));
    }

    /** Observed as long as it counts. */
    public Affiliation(String body, String state, MembershipRole role, Period period, Set<String> sources) {
        this(body, state, role, period, period.last(), sources);
    }

    public Set<String> sources() {
        return basis.sources();
    }

    Affiliation named(String name) {
        return new Affiliation(name, state, role, period, observedUntil, basis);
    }
}
