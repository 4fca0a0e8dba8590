package org.w3id.concert.publish.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * Tables and footnotes of <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>; all text is escaped.
 */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(report.title())).append("\n\n");
        text.append("Scope: ").append(escaped(report.scope().text())).append("\n");
        append(report.sources(), text);
        report.sections().forEach(section -> append(section, text));
        text.append("\n## Passages\n\n");
        for (Footnote footnote : report.footnotes()) {
            text.append("[^").append(footnote.number()).append("]: ");
            text.append(escaped(footnote.locator())).append(". ").append(escaped(footnote.gloss()));
            text.append(" (").append(escaped(footnote.node())).append(")\n");
        }
        return text.toString();
    }

    private static void append(Section section, StringBuilder text) {
        text.append("\n## ").append(section.number()).append(". ").append(escaped(section.heading()));
        text.append("\n\n").append(escaped(section.explanation())).append("\n\n");
        if (section.lines().isEmpty()) {
            text.append("The sources counted are silent.\n");
            return;
        }
        row(Stream.concat(section.columns().stream(), Stream.of("passages")), text);
        row(Stream.generate(() -> "---").limit(section.columns().size() + 1L), text);
        for (Line line : section.lines()) {
            row(
                    Stream.concat(
                            line.cells().stream().map(MarkdownReport::escaped),
                            Stream.of(references(line.footnotes()))),
                    text);
        }
    }

    private static void row(Stream<String> cells, StringBuilder text) {
        text.append(cells.collect(joining(" | ", "| ", " |\n")));
    }

    private static String references(List<Integer> footnotes) {
        return footnotes.stream().map(number -> "[^" + number + "]").collect(joining(" "));
    }

    /** No character of the text is read as markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\`*_\\[\\]|~#]", "\\\\$0")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
