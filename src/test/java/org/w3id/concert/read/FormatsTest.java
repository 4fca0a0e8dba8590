package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.read.MadeDocuments.Placed;

/** The same words in every format: the same blocks, an exact map, and anchors that are found again. */
class FormatsTest {
    private static final List<String> PARAGRAPHS = List.of(
            "The River Pact was founded by the Treaty of Port Azure, signed on 4 May 1951 by six states. Its seat is in"
                    + " the town of Lower Bridge, and its council (cf. Art. 5) meets there twice a year.",
            "A seventh state joined the pact on 1 January 1962. In 1975 it gave notice that it would withdraw, and in the"
                    + " following year it left; no other state has done so since.",
            "The pact keeps a standby force of 1,300 troops from four of its members. The force was sent to the delta in"
                    + " 1988, where it stayed for two years under a mandate of the council.");

    @TempDir
    Path folder;

    @Test
    void anchors_are_found_in_every_other_format() throws IOException {
        Map<String, Reading> readings = Map.of("txt", txt(), "html", html(), "docx", docx(), "pdf", pdf());
        List<String> lost = new ArrayList<>();
        readings.forEach((from, reading) -> {
            LetterStream letters = LetterStream.of(reading.text());
            for (Sentence sentence : Sentences.of(reading.text())) {
                Anchor anchor = letters.anchor(sentence.start(), sentence.end());
                readings.forEach((to, other) -> {
                    if (LetterStream.of(other.text()).find(anchor).isEmpty()) {
                        lost.add(from + " to " + to + ": " + reading.text().text(sentence));
                    }
                });
            }
        });
        assertEquals(List.of(), lost);
    }

    @Test
    void every_format_gives_the_same_blocks() throws IOException {
        for (Reading reading : List.of(txt(), html(), docx(), pdf())) {
            assertEquals(PARAGRAPHS, blocks(reading), reading.reader());
        }
    }

    @Test
    void every_word_stands_in_the_source_where_the_map_says() throws IOException {
        for (Reading reading : List.of(txt(), html(), docx(), pdf())) {
            String text = reading.text().text();
            for (String word : List.of("Treaty", "1951", "withdraw", "1,300", "council")) {
                int at = text.indexOf(word);
                assertEquals(
                        word,
                        reading.source()
                                .passage(
                                        reading.text().sourceStart(at),
                                        reading.text().sourceEnd(at + word.length()))
                                .orElse(""),
                        reading.reader());
            }
        }
    }

    @Test
    void html_gives_what_is_seen_with_its_structure() throws IOException {
        Reading reading = read(
                "page.html",
                """
                <!DOCTYPE html><html><head><title>Not seen</title><style>p {}</style></head><body>
                <h1>The Pact &amp; its <em>members</em></h1><script>var x = "<p>no</p>";</script>
                <p hidden>hidden</p><p style="display: none">hidden</p>
                <p>Six states<sup><a href="#n1">[1]</a></sup> signed&nbsp;it; caf&eacute;s, &#x1F54A; and <del>no</del>
                peace.</p><ul><li>Armenia<li>Belarus<ol><li>Minsk</ol></ul>
                <table><tr><th>State<th>Joined<tr><td colspan=2>Founders<tr><td rowspan=2>Armenia<td>1992<br>(May)
                <tr><td>again 1999</table>
                <img src="http://192.0.2.1/x.png"><iframe src="http://192.0.2.1/"></iframe></body></html>
                """);
        assertEquals(
                List.of(
                        "TITLE 0 The Pact & its members",
                        "PARAGRAPH 0 Six states signed it; cafés, \uD83D\uDD4A and peace.",
                        "ITEM 1 Armenia",
                        "ITEM 1 Belarus",
                        "ITEM 2 Minsk",
                        "ROW 0 State\tJoined",
                        "ROW 0 Founders\t",
                        "ROW 0 Armenia\t1992 (May)",
                        "ROW 0 \tagain 1999"),
                described(reading));
        assertEquals(List.of("has text that is struck out, which is left out"), reading.warnings());
        assertEquals("Joined", reading.text().blocks().get(7).cells().get(1).heading());
        assertEquals(
                "Armenia",
                reading.text().text(reading.text().blocks().get(8).cells().get(0)));
        int at = reading.text().text().indexOf("cafés");
        assertEquals(
                "caf&eacute;s",
                reading.source()
                        .passage(reading.text().sourceStart(at), reading.text().sourceEnd(at + 5))
                        .orElse(""));
        int after = reading.text().text().indexOf("peace");
        assertEquals(
                "peace",
                reading.source()
                        .passage(
                                reading.text().sourceStart(after),
                                reading.text().sourceEnd(after + 5))
                        .orElse(""));
    }

    @Test
    void html_keeps_the_lines_of_cells_and_reads_short_description_lists_as_rows() throws IOException {
        Reading reading = read(
                "facts.html",
                """
                <html><body><table><tr><th>Members<td>two states<br>Armenia<br>Belarus <br>(observer)</tr>
                <tr><th>Founders<td><div><ul><li>Armenia</li><li> Belarus</li></ul></div></tr></table>
                <dl><dt>Seat</dt><dd>Minsk</dd><dt>Members</dt><dd>Armenia</dd><dd>Belarus</dd></dl>
                <dl><dt>Pact</dt><dd><p>One.</p><p>Two.</p></dd></dl></body></html>
                """);
        assertEquals(
                List.of(
                        "ROW 0 Members\ttwo states\nArmenia\nBelarus (observer)",
                        "ROW 0 Founders\tArmenia\nBelarus",
                        "ROW 0 Seat\tMinsk",
                        "ROW 0 Members\tArmenia\nBelarus",
                        "PARAGRAPH 0 Pact",
                        "PARAGRAPH 0 One.",
                        "PARAGRAPH 0 Two."),
                described(reading));
        int at = reading.text().text().lastIndexOf("Belarus");
        assertEquals(
                "Belarus",
                reading.source()
                        .passage(reading.text().sourceStart(at), reading.text().sourceEnd(at + 7))
                        .orElse(""));
    }

    @Test
    void docx_gives_the_lines_of_paragraphs_and_cells() throws IOException {
        String lines =
                "<w:p><w:r><w:t>Seat: Minsk</w:t><w:br/><w:t>Members: two</w:t><w:br/><w:t>of six</w:t></w:r></w:p>";
        String body = lines + "<w:tbl><w:tr>" + cell("Members") + "<w:tc>" + MadeDocuments.paragraph("Armenia")
                + MadeDocuments.paragraph("Belarus") + "</w:tc></w:tr></w:tbl>";
        Files.write(folder.resolve("lines.docx"), MadeDocuments.docx(body, Map.of()));
        Reading reading = Reader.read(folder.resolve("lines.docx"));
        assertEquals(
                List.of(
                        "PARAGRAPH 0 Seat: Minsk",
                        "PARAGRAPH 0 Members: two of six",
                        "ROW 0 Members\tArmenia\nBelarus"),
                described(reading));
        int at = reading.text().text().lastIndexOf("Belarus");
        assertEquals(
                "Belarus",
                reading.source()
                        .passage(reading.text().sourceStart(at), reading.text().sourceEnd(at + 7))
                        .orElse(""));
    }

    @Test
    void docx_a_cell_that_goes_on_in_the_row_below_stands_for_it_too() throws IOException {
        String body = "<w:tbl><w:tr>" + merged("restart", "1992") + cell("Armenia") + "</w:tr><w:tr>"
                + merged("continue", "") + cell("Belarus") + "</w:tr></w:tbl>";
        Files.write(folder.resolve("merged.docx"), MadeDocuments.docx(body, Map.of()));
        Reading reading = Reader.read(folder.resolve("merged.docx"));
        assertEquals(List.of("ROW 0 1992\tArmenia", "ROW 0 \tBelarus"), described(reading));
        assertEquals(
                "1992",
                reading.text().text(reading.text().blocks().get(1).cells().get(0)));
    }

    @Test
    void docx_gives_headings_lists_tables_and_notes_without_what_was_deleted() throws IOException {
        String body = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>The River Pact</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Members</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">It has </w:t></w:r><w:del><w:r><w:delText>five</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>six</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> members.</w:t>"
                + "<w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Armenia</w:t></w:r></w:p>"
                + "<w:tbl><w:tr>" + cell("State") + cell("Joined") + "</w:tr><w:tr>" + cell("Armenia") + cell("1992")
                + "</w:tr></w:tbl>";
        String notes = MadeDocuments.word(
                "footnotes", "<w:footnote w:id=\"2\">" + MadeDocuments.paragraph("Since 1992.") + "</w:footnote>");
        Files.write(folder.resolve("pact.docx"), MadeDocuments.docx(body, Map.of("word/footnotes.xml", notes)));
        Reading reading = Reader.read(folder.resolve("pact.docx"));
        assertEquals(
                List.of(
                        "TITLE 0 The River Pact",
                        "HEADING 2 Members",
                        "PARAGRAPH 0 It has six members.",
                        "FOOTNOTE 0 Since 1992.",
                        "ITEM 2 Armenia",
                        "ROW 0 State\tJoined",
                        "ROW 0 Armenia\t1992"),
                described(reading));
        assertEquals(
                List.of("has tracked revisions: what they delete was left out, what they insert was read"),
                reading.warnings());
    }

    @Test
    void pdf_gives_headings_pages_and_columns_in_reading_order() throws IOException {
        List<Placed> page = new ArrayList<>(List.of(new Placed("The River Pact", 18, 70, 780)));
        List<String> left = MadeDocuments.wrap(PARAGRAPHS.get(0) + " " + PARAGRAPHS.get(1), 40);
        List<String> right = MadeDocuments.wrap(PARAGRAPHS.get(2) + " " + PARAGRAPHS.get(0), 40);
        for (int i = 0; i < right.size(); i++) {
            page.add(new Placed(i < left.size() ? left.get(i) : "", 10, 70, 740 - 12 * i));
            if (i < right.size()) {
                page.add(new Placed(right.get(i), 10, 310, 740 - 12 * i));
            }
        }
        Files.write(
                folder.resolve("columns.pdf"),
                MadeDocuments.pdf(List.of(page, List.of(new Placed("End.", 10, 70, 700)))));
        Reading reading = Reader.read(folder.resolve("columns.pdf"));
        assertEquals(
                List.of(
                        "TITLE 0 The River Pact",
                        "PARAGRAPH 0 " + PARAGRAPHS.get(0) + " " + PARAGRAPHS.get(1),
                        "PARAGRAPH 0 " + PARAGRAPHS.get(2) + " " + PARAGRAPHS.get(0),
                        "PARAGRAPH 0 End."),
                described(reading));
        assertEquals(
                List.of(1, 1, 1, 2),
                reading.text().blocks().stream().map(Block::page).toList());
    }

    @Test
    void a_pdf_table_that_is_drawn_cell_by_cell_has_its_rows() throws IOException {
        List<Placed> page = new ArrayList<>(List.of(
                new Placed("Table 1. Missions", 10, 50, 720),
                new Placed("Mission", 10, 50, 700),
                new Placed("Place", 10, 150, 700),
                new Placed("Strength", 10, 300, 700)));
        for (int row = 0; row < 3; row++) {
            page.add(new Placed("MISCA" + row, 10, 50, 684 - 30 * row));
            page.add(new Placed("Central African", 10, 150, 684 - 30 * row));
            page.add(new Placed("Republic", 10, 150, 672 - 30 * row));
            page.add(new Placed("6,00" + row, 10, 300, 684 - 30 * row));
        }
        Files.write(folder.resolve("cells.pdf"), MadeDocuments.pdf(List.of(page)));
        assertEquals(
                List.of(
                        "TITLE 0 Table 1. Missions",
                        "ROW 0 Mission\tPlace\tStrength",
                        "ROW 0 MISCA0\tCentral African Republic\t6,000",
                        "ROW 0 MISCA1\tCentral African Republic\t6,001",
                        "ROW 0 MISCA2\tCentral African Republic\t6,002"),
                described(Reader.read(folder.resolve("cells.pdf"))));
    }

    @Test
    void a_pdf_table_has_rows_with_narrow_columns_blank_cells_and_cells_of_two_lines() throws IOException {
        List<Placed> page = new ArrayList<>(List.of(
                new Placed("State", 10, 85, 700),
                new Placed("Joined", 10, 142, 700),
                new Placed("Status", 10, 200, 700),
                new Placed("Republic of Armenia", 10, 50, 686),
                new Placed("1992", 10, 145, 686),
                new Placed("founding member", 10, 175, 686),
                new Placed("Belarus", 10, 50, 672),
                new Placed("1993", 10, 145, 672),
                new Placed("Georgia", 10, 50, 658),
                new Placed("1993", 10, 145, 658),
                new Placed("did not extend the treaty", 10, 175, 658),
                new Placed("in 1999", 10, 175, 647)));
        Files.write(folder.resolve("table.pdf"), MadeDocuments.pdf(List.of(page)));
        Reading reading = Reader.read(folder.resolve("table.pdf"));
        assertEquals(
                List.of(
                        "ROW 0 State\tJoined\tStatus",
                        "ROW 0 Republic of Armenia\t1992\tfounding member",
                        "ROW 0 Belarus\t1993\t",
                        "ROW 0 Georgia\t1993\tdid not extend the treaty in 1999"),
                described(reading));
        assertEquals("Status", reading.text().blocks().get(3).cells().get(2).heading());
        assertTrue(reading.reader().startsWith("pdf (PDFBox 3."), reading.reader());
    }

    private Reading txt() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String paragraph : PARAGRAPHS) {
            text.append(String.join("\r\n", MadeDocuments.wrap(paragraph, 60))).append("\r\n\r\n");
        }
        return read("pact.txt", text.toString());
    }

    private Reading html() throws IOException {
        return read("pact.html", "<!doctype html><body><p>" + String.join("</p>\n<p>", PARAGRAPHS) + "</p></body>");
    }

    private Reading docx() throws IOException {
        String body = String.join(
                "", PARAGRAPHS.stream().map(MadeDocuments::paragraph).toList());
        Files.write(folder.resolve("same.docx"), MadeDocuments.docx(body, Map.of()));
        return Reader.read(folder.resolve("same.docx"));
    }

    private Reading pdf() throws IOException {
        Files.write(folder.resolve("same.pdf"), MadeDocuments.pdf(PARAGRAPHS, 80));
        return Reader.read(folder.resolve("same.pdf"));
    }

    private Reading read(String name, String content) throws IOException {
        return Reader.read(Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        return "<w:tc>" + MadeDocuments.paragraph(text) + "</w:tc>";
    }

    private static String merged(String how, String text) {
        return "<w:tc><w:tcPr><w:vMerge w:val=\"" + how + "\"/></w:tcPr>" + MadeDocuments.paragraph(text) + "</w:tc>";
    }

    private static List<String> blocks(Reading reading) {
        return reading.text().blocks().stream().map(reading.text()::text).toList();
    }

    private static List<String> described(Reading reading) {
        return reading.text().blocks().stream()
                .map(block -> block.kind() + " " + block.level() + " "
                        + reading.text().text(block))
                .toList();
    }
}
