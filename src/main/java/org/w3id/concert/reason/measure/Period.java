package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days from {@code first} to {@code last}, both included; {@link LocalDate#MAX} where no end is documented. */
public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::first).thenComparing(Period::last);

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("period " + first + " to " + last + ": it ends before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean meets(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
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
                if (period.first.isBefore(other.first)) {
                    rest.add(new Period(period.first, other.first.minusDays(1)));
                }
                if (period.last.isAfter(other.last)) {
                    rest.add(new Period(other.last.plusDays(1), period.last));
                }
            }
            left = rest;
        }
        return left;
    }

    private static List<Period> joined(List<Period> periods) {
        List<Period> joined = new ArrayList<>();
        for (Period next : periods.stream().sorted().toList()) {
            Period latest = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (latest == null
                    || latest.last.isBefore(next.first)
                            && !latest.last.plusDays(1).equals(next.first)) {
                joined.add(next);
            } else if (next.last.isAfter(latest.last)) {
                joined.set(joined.size() - 1, new Period(latest.first, next.last));
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
        boolean isOpen = last.equals(LocalDate.MAX);
        int length = first.getDayOfYear() == 1 && (isOpen || last.equals(LocalDate.of(last.getYear(), 12, 31)))
                ? 4
                : first.getDayOfMonth() == 1 && (isOpen || last.getDayOfMonth() == last.lengthOfMonth()) ? 7 : 10;
        String begins = first.toString().substring(0, length);
        String ends = isOpen ? "" : last.toString().substring(0, length);
        return isOpen ? "from " + begins : begins.equals(ends) ? begins : begins + "–" + ends;
    }
}
