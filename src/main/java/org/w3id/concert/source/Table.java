package org.w3id.concert.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file with a header (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, UTF-8), row by row with
 * line numbers. Faults of the file's form are added to the caller's list; the rows that can be read are returned.
 */
public final class Table {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r\\x85]]");

    private Table() {}

    /** One row; {@link #get} never returns null. */
    public record Row(String file, long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** What no literal, name or page is to hold: controls, and what turns the direction of writing. */
        private boolean isPlain(List<Fault> faults) {
            int before = faults.size();
            cells.forEach((column, text) -> {
                Matcher found = CONTROL.matcher(text);
                if (found.find()) {
                    String code = String.format("U+%04X", found.group().codePointAt(0));
                    faults.add(
                            fault(column, "text without control characters expected, " + code + " found", "remove it"));
                }
            });
            return faults.size() == before;
        }

        public Fault fault(String term, String expected, String advice) {
            return new Fault(file, line, term, expected, advice);
        }
    }

    /** The rows of {@code file} in order; the header must hold each of {@code columns}. */
    public static List<Row> read(Path file, List<String> columns, List<Fault> faults) {
        String name = file.getFileName().toString();
        List<Row> rows = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            faults.add(new Fault(file.toString(), 0, name, "file expected, none found", "create it or check the path"));
            return rows;
        }
        try (Reader reader = Utf8.withoutMark(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                faults.add(new Fault(name, 1, String.join(", ", missing), "column expected in the header", "add it"));
                return rows;
            }
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                Row row = new Row(name, line, record.toMap());
                if (!record.isConsistent()) {
                    String expected = parser.getHeaderNames().size() + " fields expected, " + record.size() + " found";
                    faults.add(row.fault(record.get(0), expected, "check commas and quotation marks"));
                } else if (row.isPlain(faults)) {
                    rows.add(row);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (MalformedInputException e) {
            faults.add(new Fault(name, 0, name, "UTF-8 expected", "save the file as UTF-8"));
        } catch (UncheckedIOException | IOException e) {
            faults.add(new Fault(name, 0, name, "CSV expected", "it cannot be read: " + e.getMessage()));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(name, 1, "header", "a name for each column expected, each another", "mend it"));
        }
        return rows;
    }
}
