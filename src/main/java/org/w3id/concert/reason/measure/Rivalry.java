package org.w3id.concert.reason.measure;

import java.time.LocalDate;

/**
 * Two states that a data set counts as rivals, whole years, both included; strategic rivalries after Thompson 2001.
 *
 * @param state ISO 3166-1 alpha-3 where it has one, as in {@link Affiliation}
 * @param lastYear {@link Integer#MAX_VALUE} where no end is observed
 * @param source the data set
 */
public record Rivalry(String state, String otherState, int firstYear, int lastYear, String source) {
    /** Of a data set that has no other name. */
    public Rivalry(String state, String otherState, int firstYear, int lastYear) {
        this(state, otherState, firstYear, lastYear, "rivalries");
    }

    Period period() {
        boolean isOpen = lastYear == Integer.MAX_VALUE;
        return new Period(LocalDate.of(firstYear, 1, 1), isOpen ? LocalDate.MAX : LocalDate.of(lastYear, 12, 31));
    }

    boolean holdsIn(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
