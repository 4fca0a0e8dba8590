package org.w3id.concert.read.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.w3id.concert.read.MappedText;
import org.w3id.concert.read.TableText;

/** A table that is being read, its cells set into columns by the spans that they have. */
final class Grid {
    private static final int WIDEST = 1_000;
    private final TableText table = new TableText();
    private final List<Integer> carried = new ArrayList<>();
    private List<MappedText> row = new ArrayList<>();
    private BitSet covered = new BitSet();
    private int headingCells;
    private int otherCells;
    private boolean hasColumns;

    /** Whether a row of more than one cell was read. */
    boolean hasColumns() {
        return hasColumns;
    }

    TableText table() {
        return table;
    }

    /** Adds a cell; the columns that it covers besides its own stay blank, in the rows below it stands for theirs. */
    void cell(MappedText content, Element element) {
        skipCarried();
        int columns = span(element, "colspan");
        boolean isHeading = element.normalName().matches("th|dt");
        headingCells += isHeading ? 1 : 0;
        otherCells += isHeading || content.trimmed().length() == 0 ? 0 : 1;
        for (int i = 0; i < columns; i++) {
            carry(row.size(), span(element, "rowspan") - 1);
            row.add(i == 0 ? content : new MappedText());
        }
    }

    /** How many columns or rows a cell says that it covers, within reason. */
    static int span(Element cell, String name) {
        String span = cell.attr(name).strip();
        return span.matches("[1-9]\\d{0,3}") ? Math.min(WIDEST, Integer.parseInt(span)) : 1;
    }

    void endRow() {
        skipCarried();
        boolean isHeading = headingCells > 0 && otherCells == 0 && row.size() > 1;
        if (headingCells > 0 && !isHeading) {
            table.hasNames();
        }
        hasColumns |= row.size() > 1;
        table.row(row, isHeading, covered);
        row = new ArrayList<>();
        covered = new BitSet();
        headingCells = 0;
        otherCells = 0;
    }

    private void skipCarried() {
        while (row.size() < carried.size() && carried.get(row.size()) > 0) {
            carried.set(row.size(), carried.get(row.size()) - 1);
            covered.set(row.size());
            row.add(new MappedText());
        }
    }

    private void carry(int column, int rows) {
        while (carried.size() <= column) {
            carried.add(0);
        }
        carried.set(column, rows);
    }
}
