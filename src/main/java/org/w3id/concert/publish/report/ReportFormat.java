package org.w3id.concert.publish.report;

import java.util.function.BiFunction;
import org.w3id.concert.vocab.Base;

/** The forms in which a report is written. */
public enum ReportFormat {
    HTML("text/html", (report, base) -> HtmlReport.page(report)),
    MD("text/markdown", (report, base) -> MarkdownReport.of(report)),
    CSV("text/csv", (report, base) -> CsvReport.of(report)),
    TTL("text/turtle", TurtleReport::of);

    private final String mediaType;
    private final BiFunction<Report, Base, String> writer;

    ReportFormat(String mediaType, BiFunction<Report, Base, String> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** Without the charset, which is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The whole document; the same for the same report. */
    public String write(Report report, Base base) {
        return writer.apply(report, base);
    }
}
