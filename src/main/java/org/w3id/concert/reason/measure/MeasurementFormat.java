package org.w3id.concert.reason.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;

/** How values are written, one line each. CSV says that a value is silent; a table and JSON say why, too. */
public enum MeasurementFormat {
    CSV("text/csv; charset=utf-8"),
    TABLE("text/plain; charset=utf-8"),
    JSON("application/json");

    private static final List<String> COLUMNS = List.of("a", "b", "measure", "value", "at", "sources");
    private static final List<String> PARAMETERS = List.of("m", "k", "level", "roles");

    private final String mediaType;

    MeasurementFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes line by line, except a table, which needs to know its widths.
     *
     * @param at the date as it was asked for
     * @param withParameters whether each line ends with m, k, level and roles
     */
    public void write(Stream<Measurement> lines, String at, boolean withParameters, Appendable out) {
        List<String> header = withParameters
                ? Stream.concat(COLUMNS.stream(), PARAMETERS.stream()).toList()
                : COLUMNS;
        try {
            switch (this) {
                case CSV -> writeCsv(header, lines.iterator(), at, out);
                case TABLE -> writeTable(header, lines.iterator(), at, out);
                case JSON -> writeJson(lines.iterator(), at, withParameters, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeCsv(List<String> header, Iterator<Measurement> lines, String at, Appendable out)
            throws IOException {
        CSVFormat csv = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        csv.printRecord(out, header.toArray());
        while (lines.hasNext()) {
            Measurement line = lines.next();
            csv.printRecord(
                    out, cells(line, line.value().text(), at, header.size()).toArray());
        }
    }

    private static void writeTable(List<String> header, Iterator<Measurement> lines, String at, Appendable out)
            throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(header));
        lines.forEachRemaining(line -> {
            String why = line.value() instanceof Silent silent ? ": " + silent.why() : "";
            rows.add(cells(line, line.value().text() + why, at, header.size()));
        });
        int[] widths = new int[header.size()];
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

    private static void writeJson(Iterator<Measurement> lines, String at, boolean withParameters, Appendable out)
            throws IOException {
        String separator = "[\n";
        while (lines.hasNext()) {
            out.append(separator)
                    .append(org.apache.jena.atlas.json.JSON.toStringFlat(json(lines.next(), at, withParameters)));
            separator = ",\n";
        }
        out.append(separator.equals("[\n") ? "[]\n" : "\n]\n");
    }

    /** A silent value is null and has a reason. */
    private static JsonObject json(Measurement line, String at, boolean withParameters) {
        JsonObject json = new JsonObject();
        json.put("a", line.a());
        json.put("b", line.b());
        json.put("measure", line.measure().slug());
        if (line.value() instanceof Value.Number) {
            json.put("value", JsonNumber.valueDecimal(line.value().text()));
        } else if (line.value() instanceof Truth truth) {
            json.put("value", truth.holds());
        } else if (line.value() instanceof Silent silent) {
            json.put("value", JsonNull.instance);
            json.put("silent", silent.why());
        }
        json.put("at", at);
        JsonArray sources = new JsonArray();
        line.sources().forEach(sources::add);
        json.put("sources", sources);
        if (withParameters) {
            json.put("m", line.parameters().m());
            json.put("k", line.parameters().k());
            json.put("level", line.parameters().level());
            json.put("roles", roles(line));
        }
        return json;
    }

    private static List<String> cells(Measurement line, String value, String at, int columns) {
        Parameters parameters = line.parameters();
        return Stream.of(
                        line.a(),
                        line.b(),
                        line.measure().slug(),
                        value,
                        at,
                        String.join(" ", line.sources()),
                        String.valueOf(parameters.m()),
                        String.valueOf(parameters.k()),
                        String.valueOf(parameters.level()),
                        roles(line))
                .limit(columns)
                .toList();
    }

    private static String roles(Measurement line) {
        return line.parameters().roles().stream()
                .sorted()
                .map(MembershipRole::slug)
                .collect(Collectors.joining(" "));
    }
}
