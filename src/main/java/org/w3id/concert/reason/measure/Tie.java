package org.w3id.concert.reason.measure;

import java.util.Set;

/**
 * How one body stands to another as a source states it, from {@code period.first()} on.
 *
 * @param functions that the source names; none where it leaves them open
 * @param isDenied whether the source says that it is not so
 */
public record Tie(Kind kind, String a, String b, Set<String> functions, Period period, boolean isDenied, Basis basis) {
    public Tie {
        functions = Set.copyOf(functions);
    }

    /** What the measures tell apart; the ontology says which relations and overlaps count as which. */
    public enum Kind {
        ARRANGEMENT,
        DIVISION_OF_LABOUR,
        DEFERENCE,
        CONTEST,
        COMMON_MEMBERS,
        COMMON_FUNCTIONS,
        DUPLICATION
    }

    boolean isBetween(String one, String other) {
        return isFrom(one, other) || isFrom(other, one);
    }

    boolean isFrom(String one, String other) {
        return a.equals(one) && b.equals(other);
    }
}
