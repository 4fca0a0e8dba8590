package org.w3id.concert.reason.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.w3id.concert.reason.measure.Value.Silent;

/** How values are written, one line each. CSV says that a value is silent; a table and JSON say why, too. */
public enum MeasurementFormat {
    CSV("text/csv; charset=utf-8"),
    TABLE("text/plain; charset=utf-8"),
    JSON("application/json");

    private final String mediaType;

    MeasurementFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes line by line, except a table, which needs to know its widths. */
    public void write(MeasureColumns columns, Stream<MeasureLine> lines, Appendable out) {
        try {
            switch (this) {
                case CSV -> writeCsv(columns, lines.iterator(), out);
                case TABLE -> writeTable(columns, lines.iterator(), out);
                case JSON -> writeJson(columns, lines.iterator(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeCsv(MeasureColumns columns, Iterator<MeasureLine> lines, Appendable out)
            throws IOException {
        CSVFormat csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        csv.printRecord(out, columns.header().toArray());
        while (lines.hasNext()) {
            MeasureLine line = lines.next();
            csv.printRecord(
                    out, columns.cells(line, line.figure().value().text()).toArray());
        }
    }

    private static void writeTable(MeasureColumns columns, Iterator<MeasureLine> lines, Appendable out)
            throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(columns.header()));
        lines.forEachRemaining(line -> {
            Value value = line.figure().value();
            String why = value instanceof Silent silent ? ": " + silent.why() : "";
            rows.add(columns.cells(line, value.text() + why));
        });
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(String.format(Locale.ROOT, "%-" + (widths[column] + 2) + "s", row.get(column)));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private static void writeJson(MeasureColumns columns, Iterator<MeasureLine> lines, Appendable out)
            throws IOException {
        String separator = "[\n";
        while (lines.hasNext()) {
            out.append(separator)
                    .append(org.apache.jena.atlas.json.JSON.toStringFlat(MeasureJson.of(lines.next(), columns)));
            separator = ",\n";
        }
        out.append(separator.equals("[\n") ? "[]\n" : "\n]\n");
    }
}
