package org.w3id.concert.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A stated date (EDTF) as English words, as precise as it is. */
final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private DateWords() {}

    /** Such as "on 15 May 1992", "in 2012", "in about 2018", "from 2002 to 2003". */
    static String when(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash > 0) {
            String from = edtf.substring(0, slash);
            String to = edtf.substring(slash + 1);
            return from.equals("..")
                    ? "until " + words(to)
                    : to.equals("..") ? "since " + words(from) : "from " + words(from) + " to " + words(to);
        }
        String about = edtf.endsWith("~") ? "about " : "";
        String date = edtf.replace("~", "");
        return (date.length() == 10 ? "on " : "in ") + about + words(date);
    }

    private static String words(String date) {
        String exact = date.replace("~", "");
        return switch (exact.length()) {
            case 10 -> LocalDate.parse(exact).format(DAY);
            case 7 -> YearMonth.parse(exact).format(MONTH);
            default -> exact.endsWith("X") ? "the " + exact.replace("X", "0s") : exact;
        };
    }
}
