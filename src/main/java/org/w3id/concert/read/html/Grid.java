package org.w3id.concert.read.html;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.MappedText;

/** A table that is being read: its first row gives the headings if it holds header cells only, or no
 * number. */
final class Grid {
    private final CleanText.Builder text;
    private final List<Integer> carried = new ArrayList<>();
    private List<String> headings = List.of();
    private List<MappedText> row = new ArrayList<>();
    private boolean isHeader = true;
    private boolean hasHeader;
    private boolean isFirst = true;

    Grid(CleanText.Builder text) {
        this.text = text;
    }

    /** Adds a cell that is so many columns wide and rows high; the columns that it covers further on stay blank. */
    void cell(MappedText content, boolean isHeading, int columns, int rows) {
        skipCarried();
        isHeader &= isHeading;
        hasHeader |= isHeading;
        for (int i = 0; i < columns; i++) {
            carry(row.size(), rows - 1);
            row.add(i == 0 ? content : new MappedText());
        }
    }

    void endRow() {
        skipCarried();
        boolean isBlank = row.stream().allMatch(cell -> cell.trimmed().length() == 0);
        if (!isBlank) {
            boolean mayGive = isHeader || !hasHeader && row.stream().noneMatch(Grid::hasDigit);
            boolean givesHeadings = isFirst && mayGive && row.size() > 1;
            text.row(row, givesHeadings ? List.of() : headings, 0);
            headings = givesHeadings
                    ? row.stream().map(cell -> cell.trimmed().toString()).toList()
                    : headings;
            isFirst = false;
        }
        row = new ArrayList<>();
        isHeader = true;
        hasHeader = false;
    }

    private static boolean hasDigit(MappedText cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private void skipCarried() {
        while (row.size() < carried.size() && carried.get(row.size()) > 0) {
            carried.set(row.size(), carried.get(row.size()) - 1);
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
