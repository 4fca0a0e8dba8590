package org.w3id.concert.serve.entity;

import java.time.LocalDate;
import java.util.Optional;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;

/**
 * From when and from whom an entity is seen: as of a date, of which the last day counts, and as one source states it.
 * What has begun and has no documented end goes on; what a data set says counts for its date only.
 *
 * @param at as asked; may be empty
 * @param source slug of a document; may be empty
 */
public record Perspective(String at, Optional<LocalDate> day, String source) {
    public static Perspective of(Visit visit) {
        String at = visit.parameter("at").strip();
        Optional<LocalDate> day =
                at.isEmpty() ? Optional.empty() : StatedDate.parse(at).flatMap(StatedDate::latest);
        if (!at.isEmpty() && day.isEmpty()) {
            throw new Refused(400, "A date is written as 2008, 2008-05 or 2008-05-15.");
        }
        return new Perspective(at, day, visit.parameter("source").strip());
    }

    public boolean isWhole() {
        return at.isEmpty() && source.isEmpty();
    }

    /** What to add to an address so that it keeps to the perspective. */
    public String parameters() {
        return (at.isEmpty() ? "" : "&at=" + Visit.encode(at))
                + (source.isEmpty() ? "" : "&source=" + Visit.encode(source));
    }

    /** By the variables document, start, end and snapshot. */
    boolean keeps(Row row) {
        boolean said = source.isEmpty() || row.reference("document").equals("document/" + source);
        return said && day.map(date -> holds(row, date)).orElse(true);
    }

    private static boolean holds(Row row, LocalDate date) {
        Optional<LocalDate> start = day(row, "start");
        Optional<LocalDate> end = day(row, "end");
        boolean begun = start.map(first -> !first.isAfter(date)).orElse(true);
        boolean snapshot = row.text("snapshot").equals("true");
        return begun
                && end.map(last -> snapshot ? !date.isAfter(last) : date.isBefore(last))
                        .orElse(true);
    }

    private static Optional<LocalDate> day(Row row, String variable) {
        return Optional.of(row.text(variable))
                .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(LocalDate::parse);
    }
}
