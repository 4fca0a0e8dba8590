package org.w3id.concert.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, UTF-8), row by row with
 * line numbers. Faults of the file's form are added to the caller's list; the rows that can be read are returned.
 */
public final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    /** One row; {@link #get} never returns null. */
    public record Row(String file, long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        public String get(String column) {
            return cells.getOrDefault(column, "").strip();
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
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                faults.add(new Fault(name, 1, String.join(", ", missing), "column expected in the header", "add it"));
                return rows;
            }
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord record : parser) {
                if (record.isConsistent()) {
                    rows.add(new Row(name, line, record.toMap()));
                } else {
                    String expected = parser.getHeaderNames().size() + " fields expected, " + record.size() + " found";
                    faults.add(new Fault(name, line, record.get(0), expected, "check commas and quotation marks"));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (MalformedInputException e) {
            faults.add(new Fault(name, 0, name, "UTF-8 expected", "save the file as UTF-8"));
        } catch (UncheckedIOException | IOException e) {
            faults.add(new Fault(name, 0, name, "CSV expected", "it cannot be read: " + e.getMessage()));
        }
        return rows;
    }
}
