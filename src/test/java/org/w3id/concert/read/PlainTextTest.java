package org.w3id.concert.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.concert.read.text.PlainText;

/** What a page does to text is undone, and each character still knows where it came from. */
class PlainTextTest {
    private static final Path DOCUMENTS = Path.of("../shared/corpus/documents");

    @Test
    void wrapped_lines_become_paragraphs() {
        assertEquals(
                List.of(
                        "PARAGRAPH The pact was signed on 4 May 1951 by six states, which met in a town by the river. It has a council.",
                        "PARAGRAPH A second paragraph follows after a blank line, and it is broken over two lines as well."),
                blocks(
                        """
                        The pact was signed on 4 May 1951 by six states, which
                        met in a town by the river. It has a council.

                        A second paragraph follows after a blank line, and it is
                        broken over two lines as well.
                        """));
    }

    @Test
    void lines_that_are_paragraphs_stay_apart() {
        assertEquals(
                List.of(
                        "TITLE The River Pact",
                        "PARAGRAPH The pact was signed on 4 May 1951 by six states that met in a small town by the river and stayed there.",
                        "HEADING Organs",
                        "PARAGRAPH The pact has a council, a secretariat and a court, which sits in another town than the council does."),
                blocks(
                        """
                        The River Pact
                        The pact was signed on 4 May 1951 by six states that met in a small town by the river and stayed there.
                        Organs
                        The pact has a council, a secretariat and a court, which sits in another town than the council does.
                        """));
    }

    @Test
    void a_hyphen_goes_where_the_document_writes_the_word_without_it() {
        assertEquals(
                List.of(
                        "PARAGRAPH The organization is a security organization of the post-Soviet space and it has peace-keeping troops."),
                blocks(
                        """
                        The organization is a security organi-
                        zation of the post-
                        Soviet space and it has peace-keeping troops.
                        """));
    }

    @Test
    void a_hyphen_stays_in_a_document_that_breaks_no_word() {
        assertEquals(
                List.of(
                        "PARAGRAPH The council may send a mission that is fact-finding and it may call on member states."),
                blocks(
                        """
                        The council may send a mission that is fact-
                        finding and it may call on member states.
                        """));
    }

    @Test
    void page_numbers_and_running_heads_go_and_the_paragraph_continues() {
        String head = "The River Pact: a history";
        String text = "First page begins with a sentence that goes on and on until the page\n\n\n1\n\f"
                + head + "\nends and another one is begun on the second of these small pages, so\n\n\n2\n\f"
                + head + "\nthat no page is left without some words of the text. The end is near.\n\n\n3\n";
        assertEquals(
                List.of(
                        "PARAGRAPH First page begins with a sentence that goes on and on until the page ends and another one is"
                                + " begun on the second of these small pages, so that no page is left without some words of the text."
                                + " The end is near."),
                blocks(text));
    }

    @Test
    void a_footnote_comes_after_the_paragraph_that_it_interrupts() {
        assertEquals(
                List.of(
                        "PARAGRAPH The pact has six members. They meet each year in spring, which is a custom that all of them hold to be old.",
                        "FOOTNOTE Two more states have asked to be let in."),
                blocks(
                        """
                        The pact has six members.1 They meet each year in spring,
                        which is a custom that all of

                        ____________
                        1 Two more states have asked to be let in.
                        \fthem hold to be old.
                        """));
    }

    @Test
    void list_items_and_rows_are_blocks_with_headings() {
        CleanText text = PlainText.of(
                """
                The members are the following states, each with a year in which it joined:
                - Armenia
                - Belarus, which joined in the year after
                  the treaty

                | State | Joined |
                |-------|--------|
                | Armenia | 1992 |
                """);
        assertEquals(
                List.of(
                        "PARAGRAPH The members are the following states, each with a year in which it joined:",
                        "ITEM Armenia",
                        "ITEM Belarus, which joined in the year after the treaty",
                        "ROW State\tJoined",
                        "ROW Armenia\t1992"),
                blocks(text));
        assertEquals(
                List.of("State=Armenia", "Joined=1992"),
                text.blocks().get(4).cells().stream()
                        .map(cell -> cell.heading() + "=" + text.text(cell))
                        .toList());
    }

    @Test
    void headings_among_numbered_paragraphs_are_told_by_their_numerals() {
        assertEquals(
                List.of(
                        "TITLE NOTE ON THE PACT",
                        "HEADING I. Origins",
                        "ITEM 1. The pact was signed in 1951 by six states, which had met in a town by the river for that purpose.",
                        "HEADING II. Members",
                        "ITEM 2. There are six members, none of which has left since, though one of them gave notice in 1962 and stayed."),
                blocks(
                        """
                        NOTE ON THE PACT

                        I. Origins

                        1. The pact was signed in 1951 by six states, which had met
                        in a town by the river for that purpose.

                                                    /1/

                        II. Members

                        2. There are six members, none of which has left since,
                        though one of them gave notice in 1962 and stayed.
                        """));
    }

    @Test
    void letter_spacing_and_lost_capitals_are_mended() {
        assertEquals(
                List.of(
                        "PARAGRAPH Trans-national bodies are many. For instance, the pact is one. For all that, it is small.",
                        "PARAGRAPH For its members it is the only one that is named in Chapter VIII of the treaty, says the council."),
                blocks(
                        """
                        T r a n s - n a t i o n a l bodies are many. for instance, the pact is one. for all that, it is small.

                        for its members it is the only one that is named in Chapter vIII of the treaty, says the council.
                        """));
    }

    @Test
    void invisible_characters_go_and_ligatures_are_spelled_out() {
        assertEquals(
                List.of("PARAGRAPH The first effect of the coöperation was an office."),
                blocks("The \uFB01rst e\uFB00ect of the coo\u0308pera\u00ADtion was\u00A0an \u202Eo\uFB03ce."));
    }

    @Test
    void the_map_leads_back_to_the_characters_of_the_source() {
        String source =
                "\uD83D\uDD4A The pact, s\u00ADigned\r\nin 1951, has o\uFB03ces \uD83C\uDFDB in\u2028six states.";
        CleanText text = PlainText.of(source);
        assertEquals("\uD83D\uDD4A The pact, signed in 1951, has offices \uD83C\uDFDB in six states.", text.text());
        for (String word : List.of("\uD83D\uDD4A", "pact", "1951", "\uD83C\uDFDB", "in", "states")) {
            int at = text.text().indexOf(word);
            int[] points = source.codePoints().toArray();
            int from = text.sourceStart(at);
            assertEquals(word, new String(points, from, text.sourceEnd(at + word.length()) - from));
        }
    }

    @Test
    void the_source_documents_lose_no_letter() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "needs ../shared");
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            for (Path file : files.sorted().toList()) {
                String source = Files.readString(file);
                CleanText text = PlainText.of(source);
                assertEquals(letters(source).length(), letters(text.text()).length());
                assertEquals(
                        List.of(), strangers(source, text), file.getFileName().toString());
            }
        }
    }

    private static List<String> strangers(String source, CleanText text) {
        int[] points = source.codePoints().toArray();
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < text.text().length(); i++) {
            int from = text.sourceStart(i);
            String was = new String(points, from, text.sourceEnd(i + 1) - from);
            String is = text.text().substring(i, i + 1);
            if (Character.isLetterOrDigit(is.charAt(0)) && !was.equalsIgnoreCase(is)) {
                strangers.add(was + " as " + is);
            }
        }
        return strangers;
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
    }

    private static List<String> blocks(String text) {
        return blocks(PlainText.of(text));
    }

    private static List<String> blocks(CleanText text) {
        return text.blocks().stream()
                .map(block -> block.kind() + " " + text.text(block))
                .toList();
    }
}
