package org.w3id.concert.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.w3id.concert.source.Home;

/**
 * A CSV file (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>) into which rows are put where they belong,
 * while all other bytes stay as they are, so that its changes are read line by line.
 */
final class CsvText {
    private final Path file;
    private final List<String> columns;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String raw, Map<String, String> cells) {}

    private CsvText(Path file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
    }

    /** The file, or an empty one with these columns. */
    static CsvText read(Path file, List<String> columns) {
        if (!Files.exists(file)) {
            return new CsvText(file, columns);
        }
        List<String> raw = records(Home.text(file));
        CsvText table = new CsvText(file, cells(raw.get(0)));
        for (String line : raw.subList(1, raw.size())) {
            List<String> cells = cells(line);
            Map<String, String> named = new TreeMap<>();
            for (int at = 0; at < Math.min(cells.size(), table.columns.size()); at++) {
                named.put(table.columns.get(at), cells.get(at));
            }
            table.lines.add(new Line(line, named));
        }
        return table;
    }

    List<Map<String, String>> rows() {
        return lines.stream().map(Line::cells).toList();
    }

    boolean has(String key, String value) {
        return rows().stream().anyMatch(row -> row.get(key).equals(value));
    }

    /** Puts a row in the place of that with the same {@code key}, or else where it belongs. */
    void put(Map<String, String> cells, String key, Comparator<Map<String, String>> order) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).cells().get(key).equals(cells.get(key))) {
                lines.set(at, line(cells));
                return;
            }
        }
        insert(cells, order);
    }

    /** Adds a row before the first that is greater. */
    void insert(Map<String, String> cells, Comparator<Map<String, String>> order) {
        int at = 0;
        while (at < lines.size() && order.compare(lines.get(at).cells(), cells) <= 0) {
            at++;
        }
        lines.add(at, line(cells));
    }

    void append(Map<String, String> cells) {
        lines.add(line(cells));
    }

    private Line line(Map<String, String> cells) {
        return new Line(
                columns.stream()
                        .map(column -> quoted(cells.getOrDefault(column, "")))
                        .collect(Collectors.joining(",")),
                cells);
    }

    void removeIf(Predicate<Map<String, String>> condition) {
        lines.removeIf(line -> condition.test(line.cells()));
    }

    void write() {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        lines.forEach(line -> text.append(line.raw()).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> records(String text) {
        List<String> records = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            isQuoted ^= sign == '"';
            if (sign == '\n' && !isQuoted) {
                records.add(text.substring(start, at).replaceFirst("\r$", ""));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            records.add(text.substring(start));
        }
        return records;
    }

    private static List<String> cells(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            return parser.getRecords().get(0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
