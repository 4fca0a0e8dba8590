package org.w3id.concert.extract.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.w3id.concert.extract.date.DatePatterns.Kind;

/** The parts of one date as a pattern's groups give them; 0 where a part is absent. */
record CalendarParts(int year, int month, int day, int toYear, int toMonth, int toDay, int years) {
    /** @param months the beginnings of their names in small letters, in order */
    static CalendarParts of(Matcher matcher, List<String> months, Numbers numbers) {
        return new CalendarParts(
                number(matcher, "y"),
                month(matcher, "m", months),
                number(matcher, "d"),
                number(matcher, "y2"),
                month(matcher, "m2", months),
                number(matcher, "d2"),
                group(matcher, "n").map(numbers::value).orElse(0));
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">")
                ? Optional.ofNullable(matcher.group(name))
                : Optional.empty();
    }

    private static int number(Matcher matcher, String name) {
        return group(matcher, name).map(Integer::parseInt).orElse(0);
    }

    private static int month(Matcher matcher, String name, List<String> months) {
        return group(matcher, name)
                .map(word -> Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : month(word, months))
                .orElse(0);
    }

    private static int month(String word, List<String> months) {
        String small = word.toLowerCase(Locale.ROOT);
        return 1
                + IntStream.range(0, months.size())
                        .filter(month -> small.startsWith(months.get(month)))
                        .findFirst()
                        .orElse(-1);
    }

    /** The first year that an EDTF date names; 0 if it names none. */
    static int yearOf(String edtf) {
        return edtf.matches("\\d{4}.*") ? Integer.parseInt(edtf.substring(0, 4)) : 0;
    }

    /** The month that an EDTF date names first; 0 if it names none. */
    static int monthOf(String edtf) {
        return edtf.matches("\\d{4}-\\d\\d.*") ? Integer.parseInt(edtf.substring(5, 7)) : 0;
    }

    /**
     * @param before the year of the date before, for relative kinds; 0 if there is none
     * @param monthBefore its month, 0 if it has none
     */
    Optional<String> edtf(Kind kind, int before, int monthBefore) {
        boolean isRelative = kind.ordinal() >= Kind.SAME.ordinal();
        if (isRelative && before == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case DATE -> date(year, month, day);
                    case ABOUT -> date(year, month, day) + "~";
                    case DECADE -> year % 100 == 0 && year < 2000 ? year + "/" + (year + 99) : year / 10 + "X";
                    case INTERVAL -> interval();
                    case SAME, AGAIN -> date(before, month, day);
                    case NEXT -> date(before + 1, month, day);
                    case PREVIOUS -> date(before - 1, month, day);
                    case LATER -> date(before + years, month, day);
                    case FOLLOWING -> date(month > monthBefore && monthBefore > 0 ? before : before + 1, month, 0);
                });
    }

    private String interval() {
        int lastYear = toYear > 0 ? toYear : year;
        int lastMonth = toMonth > 0 ? toMonth : toYear > 0 && toMonth == 0 && toDay == 0 ? 0 : month;
        return date(year, month, day) + "/" + date(lastYear, lastMonth, toDay);
    }

    private static String date(int year, int month, int day) {
        boolean hasMonth = month >= 1 && month <= 12;
        boolean hasDay = hasMonth && day >= 1 && day <= 31;
        return String.format("%04d", year)
                + (hasMonth ? String.format("-%02d", month) : "")
                + (hasDay ? String.format("-%02d", day) : "");
    }
}
