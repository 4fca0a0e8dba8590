package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.measure.Period;

/**
 * A span of time between two stated dates, at its widest: from the earliest day that its beginning can mean to the
 * latest day that its end can mean. Without an end none is documented.
 */
public record TimeSpan(Bound start, Optional<Bound> end) {

    /** A day, and the stated date that it was taken from. */
    public record Bound(LocalDate day, Resource date) {}

    public LocalDate lastDay() {
        return end.map(Bound::day).orElse(LocalDate.MAX);
    }

    /** Its days, without the dates that they were taken from. */
    public Period period() {
        return new Period(start.day(), lastDay());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start.day()) && !day.isAfter(lastDay());
    }

    /** What both have in common; empty where they do not meet. */
    public Optional<TimeSpan> intersect(TimeSpan other) {
        Bound from = start.day().isBefore(other.start.day()) ? other.start : start;
        Optional<Bound> to = lastDay().isAfter(other.lastDay()) ? other.end : end;
        TimeSpan span = new TimeSpan(from, to);
        return from.day().isAfter(span.lastDay()) ? Optional.empty() : Optional.of(span);
    }

    /** The span that begins with the earlier and ends with the later of both. */
    public TimeSpan hull(TimeSpan other) {
        return new TimeSpan(
                start.day().isAfter(other.start.day()) ? other.start : start,
                lastDay().isBefore(other.lastDay()) ? other.end : end);
    }
}
