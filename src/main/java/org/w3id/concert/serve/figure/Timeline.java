package org.w3id.concert.serve.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Row;

/**
 * Memberships in time, a track for each body or state: bars where they go on, pale where the dates leave open whether
 * they do, ticks for steps and points for what is observed at a date.
 *
 * @param first year at the left
 * @param last year at the right
 */
public record Timeline(List<Track> tracks, int first, int last) {
    public static final int LEFT = 190;
    public static final int WIDTH = 720;
    public static final int ROW = 26;
    public static final int TOP = 26;

    private static final List<String> DATES = List.of("startEarliest", "startLatest", "endEarliest", "endLatest");
    private static final int MOST_TICKS = 9;
    private static final int LONGEST_NAME = 25;

    public Timeline {
        tracks = List.copyOf(tracks);
    }

    /**
     * @param name as short as there is place for
     * @param marks in the order of the rows
     */
    public record Track(String name, Html link, List<Mark> marks) {
        public Track {
            marks = List.copyOf(marks);
        }

        /** What the marks of a kind say. */
        public String words(String kind) {
            return marks.stream()
                    .filter(mark -> mark.kind().equals(kind))
                    .map(Mark::words)
                    .distinct()
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * @param kind interval, step or observation
     * @param words that say the same
     * @param from leftmost place
     * @param sureFrom where the membership is sure
     * @param sureTo where the membership ceases to be sure
     * @param to rightmost place
     * @param isOpen whether no end is documented
     */
    public record Mark(
            String kind, String words, double from, double sureFrom, double sureTo, double to, boolean isOpen) {
        public double width() {
            return rounded(Math.max(0, to - from));
        }

        /** Of the part in which the membership is sure. */
        public double sureWidth() {
            return rounded(Math.max(0, sureTo - sureFrom));
        }
    }

    /** Empty where nothing but rosters is known, which a list shows better. */
    public static Optional<Timeline> of(List<Row> rows) {
        if (rows.stream().allMatch(row -> row.text("kind").equals("observation"))) {
            return Optional.empty();
        }
        int first = days(rows).mapToInt(LocalDate::getYear).min().orElse(0);
        int last = days(rows).mapToInt(LocalDate::getYear).max().orElse(0) + 1;
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.computeIfAbsent(row.text("label"), key -> new ArrayList<>())
                .add(row));
        Timeline axis = new Timeline(List.of(), first, last);
        List<Track> tracks = byName.entrySet().stream()
                .map(entry -> new Track(
                        fitting(entry.getKey(), entry.getValue().get(0).text("short")),
                        entry.getValue().get(0).link("what"),
                        entry.getValue().stream().map(axis::mark).distinct().toList()))
                .toList();
        return Optional.of(new Timeline(tracks, first, last));
    }

    public int height() {
        return TOP + tracks.size() * ROW + 8;
    }

    /** Years with a line of their own. */
    public List<Integer> ticks() {
        int step = Stream.of(1, 2, 5, 10, 20, 50)
                .filter(years -> (last - first) / years <= MOST_TICKS)
                .findFirst()
                .orElse(100);
        return IntStream.rangeClosed(first, last)
                .filter(year -> year % step == 0)
                .boxed()
                .toList();
    }

    public double x(int year) {
        return x(LocalDate.of(year, 1, 1));
    }

    private double x(LocalDate day) {
        double years = day.getYear() + (day.getDayOfYear() - 1) / 366.0;
        return rounded(LEFT + (WIDTH - LEFT - 10) * (years - first) / (last - first));
    }

    private static double rounded(double place) {
        return Math.round(10 * place) / 10.0;
    }

    private static String fitting(String name, String abbreviation) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        return abbreviation.isEmpty() ? name.substring(0, LONGEST_NAME - 1) + "…" : abbreviation;
    }

    private Mark mark(Row row) {
        String kind = row.text("kind");
        double from = day(row, "startEarliest").map(this::x).orElse((double) LEFT);
        double sure = day(row, "startLatest").map(this::x).orElse(from);
        if (!kind.equals("interval")) {
            return new Mark(kind, row.text("step") + " " + row.text("from"), from, from, sure, sure, false);
        }
        boolean open = !row.has("to");
        double right = x(last);
        double to = day(row, "endLatest").map(this::x).orElse(right);
        double sureTo = day(row, "endEarliest").map(this::x).orElse(right);
        String words = row.text("from") + " to " + (open ? "no documented end" : row.text("to"));
        return new Mark(kind, words, from, Math.min(sure, sureTo), sureTo, to, open);
    }

    private static Stream<LocalDate> days(List<Row> rows) {
        return rows.stream().flatMap(row -> DATES.stream().flatMap(date -> day(row, date).stream()));
    }

    private static Optional<LocalDate> day(Row row, String variable) {
        return row.has(variable) ? Optional.of(LocalDate.parse(row.text(variable))) : Optional.empty();
    }
}
