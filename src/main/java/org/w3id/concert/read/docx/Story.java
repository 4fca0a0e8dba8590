package org.w3id.concert.read.docx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.MappedText;
import org.w3id.concert.read.TableText;
import org.w3id.concert.read.text.CleanCharacters;

/** The text of a document as this reader gives it out, block after block, and its clean form beside it. */
final class Story {
    private final StringBuilder source = new StringBuilder();
    private final CleanText.Builder clean = new CleanText.Builder();
    private TableText table = new TableText();
    private List<MappedText> row = new ArrayList<>();
    private BitSet covered = new BitSet();
    private int codePoints;

    void block(Kind kind, int level, String text) {
        clean.add(kind, write(text, '\n'), level, 0);
    }

    /**
     * A cell, whose line ends stay, as those of its paragraphs.
     *
     * @param isCovered whether the cell of the row above goes on in it
     */
    void cell(String text, int columns, boolean isCovered) {
        covered.set(row.size(), isCovered);
        row.add(write(text, '\t'));
        for (int i = 1; i < columns; i++) {
            row.add(new MappedText());
        }
    }

    /** @param isHeading whether the row gives the headings of those that follow */
    void endRow(boolean isHeading) {
        table.row(row, isHeading, covered);
        row = new ArrayList<>();
        covered = new BitSet();
        write("", '\n');
    }

    void endTable() {
        table.appendTo(clean);
        table = new TableText();
    }

    String source() {
        return source.toString();
    }

    CleanText clean() {
        return clean.build();
    }

    private MappedText write(String text, char separator) {
        MappedText mapped = new MappedText();
        int at = codePoints;
        for (String line : text.split("\n", -1)) {
            mapped.lineEnd(at);
            CleanCharacters.append(mapped, line, at);
            at += line.codePointCount(0, line.length()) + 1;
        }
        source.append(text).append(separator);
        codePoints += text.codePointCount(0, text.length()) + 1;
        return mapped;
    }
}
