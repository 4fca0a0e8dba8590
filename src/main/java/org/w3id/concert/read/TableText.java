package org.w3id.concert.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.w3id.concert.read.text.HeadingRow;

/** The rows of a table before it is known which of them gives the headings. */
public final class TableText {
    private final List<List<MappedText>> rows = new ArrayList<>();
    private final List<BitSet> covered = new ArrayList<>();
    private int heading = -1;
    private boolean hasNames;

    /**
     * Adds a row, unless all its cells are blank; a line across the table, which has one cell only, heads no columns.
     *
     * @param underOthers the columns, from 0, in which the cell of the row above stands for this row too
     */
    public void row(List<MappedText> cells, boolean isHeading, BitSet underOthers) {
        List<MappedText> trimmed = cells.stream().map(MappedText::trimmed).toList();
        if (trimmed.stream().anyMatch(cell -> cell.length() > 0)) {
            boolean isLine = underOthers.isEmpty() && trimmed.stream().skip(1).allMatch(cell -> cell.length() == 0);
            heading = isHeading && !isLine && heading < 0 ? rows.size() : heading;
            rows.add(trimmed);
            covered.add(underOthers);
        }
    }

    /** Says that the first cell of some row is the name of what stands beside it, so that none gives headings. */
    public void hasNames() {
        hasNames = true;
    }

    /** Appends the rows to the text; those after the row of headings have its cells as theirs. */
    public void appendTo(CleanText.Builder text) {
        int found = heading < 0 && !hasNames && !rows.isEmpty() && HeadingRow.isFirst(rows) ? 0 : heading;
        List<String> names = List.of();
        for (int i = 0; i < rows.size(); i++) {
            text.row(rows.get(i), names, covered.get(i));
            names = i == found ? rows.get(i).stream().map(MappedText::toString).toList() : names;
        }
    }
}
