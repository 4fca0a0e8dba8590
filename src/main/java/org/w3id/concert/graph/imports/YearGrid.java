package org.w3id.concert.graph.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.graph.imports.RosterRun.Ending;

/**
 * One byte for each organization, state and year of a yearly data set, with the row that says so, and from them the
 * unbroken runs. A year means the whole year; a year without value interrupts a run.
 */
final class YearGrid {
    static final int FIRST_YEAR = 1800;
    private static final int YEARS = 300;
    private static final byte NONE = 9;

    private final Map<String, Map<String, Cells>> cells = new TreeMap<>();
    private int lastYear;

    /** @param column of the file, and for each year its line */
    private record Cells(byte[] roles, int[] lines, String column) {}

    /**
     * @param value as published: 0 none, 1 full, 2 associate, 3 observer; −9, −1 and empty leave the cell silent
     * @param line of the file that says so
     */
    void put(String organization, String state, int year, String value, long line, String column) {
        lastYear = Math.max(lastYear, year);
        byte role =
                switch (value) {
                    case "0" -> NONE;
                    case "1", "2", "3" -> (byte) (value.charAt(0) - '0');
                    default -> 0;
                };
        if (role != 0) {
            Cells years = cells.computeIfAbsent(organization, key -> new TreeMap<>())
                    .computeIfAbsent(state, key -> new Cells(new byte[YEARS], new int[YEARS], column));
            years.roles()[year - FIRST_YEAR] = role;
            years.lines()[year - FIRST_YEAR] = (int) line;
        }
    }

    static boolean isValue(String value) {
        return switch (value) {
            case "", "0", "1", "2", "3", "-9", "-1" -> true;
            default -> false;
        };
    }

    /** The year of a cell, or empty where it is none that this grid can hold. */
    static Optional<Integer> year(String text) {
        boolean isYear = text.matches("\\d{4}")
                && Integer.parseInt(text) >= FIRST_YEAR
                && Integer.parseInt(text) < FIRST_YEAR + YEARS;
        return isYear ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    int lastYear() {
        return lastYear;
    }

    /** @param file its name, for the runs' locators */
    List<RosterRun> runs(String file) {
        List<RosterRun> runs = new ArrayList<>();
        cells.forEach((organization, states) ->
                states.forEach((state, years) -> addRuns(organization, state, years, file, runs)));
        return runs;
    }

    private void addRuns(String organization, String state, Cells years, String file, List<RosterRun> runs) {
        byte[] roles = years.roles();
        int end = lastYear - FIRST_YEAR;
        for (int from = 0; from <= end; from++) {
            byte role = roles[from];
            if (role == 0 || role == NONE) {
                continue;
            }
            int to = from;
            while (to < end && roles[to + 1] == role) {
                to++;
            }
            Ending ending = to == end ? Ending.CENSORED : roles[to + 1] == 0 ? Ending.SILENT : Ending.CHANGED;
            runs.add(new RosterRun(
                    organization,
                    state,
                    MembershipRole.values()[role - 1],
                    LocalDate.of(FIRST_YEAR + from, 1, 1),
                    LocalDate.of(FIRST_YEAR + to, 12, 31),
                    ending,
                    locator(file, years, from, to)));
            from = to;
        }
    }

    /** Such as {@code igo_year_format3.csv rows 7–16, column russia}; the first and the last row where they are apart. */
    private static String locator(String file, Cells years, int from, int to) {
        int first = years.lines()[from];
        int last = years.lines()[to];
        String rows =
                first == last ? "row " + first : "rows " + first + (last - first == to - from ? "–" : " to ") + last;
        return file + " " + rows + ", column " + years.column();
    }
}
