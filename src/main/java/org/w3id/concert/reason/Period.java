package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from the first to the last, both included; {@link LocalDate#MAX} where no end is documented. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::from).thenComparing(Period::to);

    static Period of(TimeSpan span) {
        return new Period(span.start().day(), span.lastDay());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean meets(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The parts of these periods on whose days none of {@code others} holds, joined where they touch. */
    public static List<Period> minus(List<Period> periods, List<Period> others) {
        List<Period> left = joined(periods);
        for (Period other : others) {
            List<Period> rest = new ArrayList<>();
            for (Period period : left) {
                if (!period.meets(other)) {
                    rest.add(period);
                    continue;
                }
                if (period.from.isBefore(other.from)) {
                    rest.add(new Period(period.from, other.from.minusDays(1)));
                }
                if (period.to.isAfter(other.to)) {
                    rest.add(new Period(other.to.plusDays(1), period.to));
                }
            }
            left = rest;
        }
        return left;
    }

    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period next : periods.stream().sorted().toList()) {
            Period last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null
                    || last.to.isBefore(next.from) && !last.to.plusDays(1).equals(next.from)) {
                joined.add(next);
            } else if (next.to.isAfter(last.to)) {
                joined.set(joined.size() - 1, new Period(last.from, next.to));
            }
        }
        return joined;
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** As years or months where these are whole, such as {@code 2009–2012}, {@code 2020-01} or {@code from 2006}. */
    @Override
    public String toString() {
        boolean isOpen = to.equals(LocalDate.MAX);
        int length = from.getDayOfYear() == 1 && (isOpen || to.equals(LocalDate.of(to.getYear(), 12, 31)))
                ? 4
                : from.getDayOfMonth() == 1 && (isOpen || to.getDayOfMonth() == to.lengthOfMonth()) ? 7 : 10;
        String first = from.toString().substring(0, length);
        String last = isOpen ? "" : to.toString().substring(0, length);
        return isOpen ? "from " + first : first.equals(last) ? first : first + "–" + last;
    }
}
