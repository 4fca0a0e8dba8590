package org.w3id.concert.publish.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.PROV;

/** The forms of a small report whose texts would like to be markup. */
class ReportFormatTest {
    private static final Report REPORT = new Report(
            "duplication",
            Scope.ALL,
            new Section(
                    "0",
                    "sources",
                    "Sources",
                    "Silent is not no.",
                    List.of("source"),
                    List.of(line("A", "document/a"))),
            List.of(
                    new Section(
                            "1a",
                            "which",
                            "Which?",
                            "As <said>.",
                            List.of("body", "and", "kind"),
                            List.of(new Line(
                                    List.of("<script>alert('x')</script>", "", "a|b, \"c\" *d* [e](f)"),
                                    List.of(1, 2, 3),
                                    List.of("claim/a-1")))),
                    new Section("1b", "none", "None", "", List.of("body"), List.of())),
            List.of(
                    new Footnote(1, "claim/a-1", "a 1–2", "Says & means."),
                    new Footnote(2, "claim/a-2", "a 3–4", ""),
                    new Footnote(3, "claim/a-3", "a 5–6", "")));

    private static Line line(String cell, String node) {
        return new Line(List.of(cell), List.of(), List.of(node));
    }

    private static String write(ReportFormat format) {
        return format.write(REPORT, Base.PUBLISHED);
    }

    @Test
    void html_escapes_all_text_and_loads_nothing() {
        String html = write(ReportFormat.HTML);
        assertEquals(
                "<tr><td>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</td><td></td>"
                        + "<td>a|b, &quot;c&quot; *d* [e](f)</td>"
                        + "<td><a href=\"#passage-1\" aria-label=\"Passage 1–3\">1–3</a></td></tr>",
                html.lines().filter(line -> line.contains("alert")).findFirst().orElseThrow());
        assertEquals(
                List.of(),
                html.lines()
                        .filter(line -> line.matches(".*(<script|<link|src=|https?://|@import|url\\().*"))
                        .toList());
        assertEquals(true, html.contains("<p>The sources counted are silent.</p>"), html);
    }

    @Test
    void markdown_escapes_all_text() {
        List<String> lines = write(ReportFormat.MD).lines().toList();
        assertEquals(
                "| &lt;script&gt;alert('x')&lt;/script&gt; |  | a\\|b, \"c\" \\*d\\* \\[e\\](f) | [^1] [^2] [^3] |",
                lines.stream()
                        .filter(line -> line.contains("alert"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(true, lines.contains("[^1]: a 1–2. Says &amp; means. (claim/a-1)"), lines.toString());
    }

    @Test
    void csv_has_a_row_a_line() throws IOException {
        try (CSVParser rows = CSVParser.parse(
                new StringReader(write(ReportFormat.CSV)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            assertEquals(
                    List.of(
                            "0|1|source: A||",
                            "1a|1|body: <script>alert('x')</script>; kind: a|b, \"c\" *d* [e](f)"
                                    + "|a 1–2; a 3–4; a 5–6|claim/a-1 claim/a-2 claim/a-3"),
                    rows.stream()
                            .map(row -> String.join(
                                    "|",
                                    row.get("section"),
                                    row.get("line"),
                                    row.get("statement"),
                                    row.get("passages"),
                                    row.get("claims")))
                            .toList());
        }
    }

    @Test
    void turtle_derives_each_line_from_what_it_rests_on() {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(write(ReportFormat.TTL), Lang.TURTLE).parse(model);
        assertEquals(
                List.of("claim/a-1", "claim/a-2", "claim/a-3"),
                model
                        .listObjectsOfProperty(
                                Base.PUBLISHED.id("report/duplication.1a.1").inModel(model), PROV.wasDerivedFrom)
                        .toList()
                        .stream()
                        .map(node -> Base.PUBLISHED.ref(node.asResource().getURI()))
                        .sorted()
                        .toList());
    }
}
