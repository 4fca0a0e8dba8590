package org.w3id.concert.reason.measure;

import java.time.LocalDate;

/** Days from {@code first} to {@code last}, both included; {@link LocalDate#MAX} where no end is documented. */
public record Period(LocalDate first, LocalDate last) {
    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period " + first + " to " + last + ": it ends before it begins");
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
