package org.w3id.concert.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as a source states it, in the part of
 * <a href="https://www.loc.gov/standards/datetime/">EDTF</a> (ISO 8601-2) that reports need: day, month, year, decade
 * ({@code 199X}), interval ({@code 2002/2003}, {@code ../2001}), each perhaps approximate ({@code 2018~}); with the
 * earliest and the latest day that it can mean.
 *
 * @param earliest empty where the beginning is open
 * @param latest empty where the end is open
 */
public record StatedDate(
        String edtf,
        Precision precision,
        boolean approximate,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest) {

    private static final Pattern SINGLE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~?)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");

    /** How precise a date is. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        DECADE,
        INTERVAL
    }

    /** @return empty where {@code edtf} is not such a date */
    public static Optional<StatedDate> parse(String edtf) {
        try {
            int slash = edtf.indexOf('/');
            return slash < 0 ? single(edtf) : interval(edtf, edtf.substring(0, slash), edtf.substring(slash + 1));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<StatedDate> interval(String edtf, String from, String to) {
        Optional<StatedDate> first = from.equals("..") ? Optional.empty() : single(from);
        Optional<StatedDate> last = to.equals("..") ? Optional.empty() : single(to);
        boolean wellFormed = (first.isPresent() || from.equals("..")) && (last.isPresent() || to.equals(".."));
        if (!wellFormed || first.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> earliest = first.flatMap(StatedDate::earliest);
        Optional<LocalDate> latest = last.flatMap(StatedDate::latest);
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            return Optional.empty();
        }
        boolean approximate = edtf.contains("~");
        return Optional.of(new StatedDate(edtf, Precision.INTERVAL, approximate, earliest, latest));
    }

    private static Optional<StatedDate> single(String edtf) {
        Matcher decade = DECADE.matcher(edtf);
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group(1)) * 10;
            return of(edtf, Precision.DECADE, false, LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
        }
        Matcher date = SINGLE.matcher(edtf);
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.group(1));
        boolean approximate = !date.group(4).isEmpty();
        if (date.group(2) == null) {
            return of(edtf, Precision.YEAR, approximate, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
        if (date.group(3) == null) {
            return of(edtf, Precision.MONTH, approximate, month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = month.atDay(1).withDayOfMonth(Integer.parseInt(date.group(3)));
        return of(edtf, Precision.DAY, approximate, day, day);
    }

    private static Optional<StatedDate> of(
            String edtf, Precision precision, boolean approximate, LocalDate earliest, LocalDate latest) {
        return Optional.of(new StatedDate(edtf, precision, approximate, Optional.of(earliest), Optional.of(latest)));
    }

    /** The last path segment of its IRI. */
    public String slug() {
        return edtf.replace('/', '_');
    }
}
