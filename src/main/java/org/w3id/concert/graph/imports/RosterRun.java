package org.w3id.concert.graph.imports;

import java.time.LocalDate;

/**
 * A state's unbroken membership of an organization in one role, as a data set observes it.
 *
 * @param organization code of the data set
 * @param state code of the data set
 * @param first first day that it can have been a member: 1 January where the data set counts years
 * @param last last day that is observed, 31 December where it counts years; an exit only if {@code ending} says so
 * @param locator the rows of the file that say so
 */
public record RosterRun(
        String organization,
        String state,
        MembershipRole role,
        LocalDate first,
        LocalDate last,
        Ending ending,
        String locator) {

    /** What is known of the time after the last observed day. */
    public enum Ending {
        /** The data set observes that the membership is over, or in another role. */
        CHANGED,
        /** The data set goes on and is silent about this membership. */
        SILENT,
        /** The data set ends: right-censored, never an exit. */
        CENSORED,
        /** The data set is a roster of one date and says nothing of any other. */
        DATED
    }

    /** The last day on which it counts: a right-censored membership is open. */
    public LocalDate until() {
        return ending == Ending.CENSORED ? LocalDate.MAX : last;
    }
}
