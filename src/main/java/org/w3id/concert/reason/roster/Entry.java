package org.w3id.concert.reason.roster;

import java.time.LocalDate;

/**
 * What one source says of one state in a body.
 *
 * @param role slug of the concept, such as {@code full}
 * @param dates as the source states them, in EDTF
 * @param last the last day that it can mean; {@link LocalDate#MAX} where no end is documented
 * @param ending what a data set knows of the time after: {@code censored}, {@code changed}, {@code silent}; else empty
 * @param locator where it says so
 */
public record Entry(
        String source, String role, String dates, LocalDate first, LocalDate last, String ending, String locator) {
    boolean meets(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    /** Such as {@code cow-igo: full 2002/2014 (censored)}. */
    public String text() {
        return source + ": " + role + " " + dates + (ending.isEmpty() ? "" : " (" + ending + ")");
    }
}
