package org.w3id.concert.serve.page.duplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** The dates at which something is concluded, in order. */
record Moments(List<Moment> all) {
    /** The year after the Soviet Union's last, with which the line of time begins. */
    private static final int FIRST_YEAR = 1991;

    /** A date as documented, the days that it can mean, and how many conclusions begin at it. */
    record Moment(String date, LocalDate first, LocalDate last, int conclusions) {}

    static Moments of(View view) {
        Map<String, Moment> found = new LinkedHashMap<>();
        for (Row row : view.rows("dates-of-conclusions")) {
            LocalDate last = row.has("last") ? LocalDate.parse(row.text("last")) : LocalDate.MAX;
            found.merge(
                    row.text("date"),
                    new Moment(row.text("date"), LocalDate.parse(row.text("first")), last, row.number("conclusions")),
                    Moments::joined);
        }
        return new Moments(List.copyOf(found.values()));
    }

    Optional<Moment> latest() {
        return all.stream().max(Comparator.comparing(Moment::first));
    }

    /** The date that lies nearest before, or after, the day. */
    Optional<Moment> beside(LocalDate day, boolean before) {
        return before
                ? all.stream().filter(each -> each.last().isBefore(day)).max(Comparator.comparing(Moment::first))
                : all.stream().filter(each -> each.first().isAfter(day)).min(Comparator.comparing(Moment::first));
    }

    List<Year> years() {
        List<Year> years = new ArrayList<>();
        IntStream.rangeClosed(FIRST_YEAR, LocalDate.now().getYear()).forEach(number -> {
            LocalDate last = LocalDate.of(number, 12, 31);
            List<Moment> within = all.stream()
                    .filter(each -> !each.first().isAfter(last) && each.last().getYear() >= number)
                    .toList();
            boolean holdsAtLastDay =
                    within.stream().anyMatch(each -> !each.last().isBefore(last));
            String at = holdsAtLastDay || within.isEmpty()
                    ? "" + number
                    : within.get(within.size() - 1).date();
            years.add(new Year(
                    number, at, within.stream().mapToInt(Moment::conclusions).sum()));
        });
        return years;
    }

    private static Moment joined(Moment one, Moment other) {
        LocalDate last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Moment(one.date(), one.first(), last, one.conclusions() + other.conclusions());
    }
}
