package org.w3id.concert.publish.report;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/** A line a row (<a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>), with its passages and their claims. */
final class CsvReport {
    private CsvReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Footnote> footnotes = new TreeMap<>();
        report.footnotes().forEach(footnote -> footnotes.put(footnote.number(), footnote));
        row(text, "report", "scope", "section", "heading", "line", "statement", "passages", "claims", "tells");
        append(report, report.sources(), footnotes, text);
        report.sections().forEach(section -> append(report, section, footnotes, text));
        return text.toString();
    }

    private static void append(Report report, Section section, Map<Integer, Footnote> footnotes, StringBuilder text) {
        int number = 0;
        for (Line line : section.lines()) {
            number++;
            row(
                    text,
                    report.name(),
                    report.scope().text(),
                    section.number(),
                    section.heading(),
                    number,
                    line.statement(section.columns()),
                    line.footnotes().stream()
                            .map(each -> footnotes.get(each).locator())
                            .distinct()
                            .collect(joining("; ")),
                    line.footnotes().stream()
                            .map(each -> footnotes.get(each).node())
                            .collect(joining(" ")),
                    String.join(" ", line.restsOn()));
        }
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }
}
