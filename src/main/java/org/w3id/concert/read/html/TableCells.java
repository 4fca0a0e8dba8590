package org.w3id.concert.read.html;

import org.jsoup.nodes.Element;

/** Tells the cells of tables that hold data from those that only lay out the page; asked cell by cell in their order. */
final class TableCells {
    private Element lastRow;
    private boolean isLayout;

    /** Whether the cell stands beside others, or across or under columns, in a row without tables and headings. */
    boolean isInGrid(Element cell, boolean hasColumns) {
        Element row = cell.parent();
        if (row != lastRow) {
            lastRow = row;
            isLayout = row == null
                    || !row.normalName().equals("tr")
                    || row.selectFirst("table, h1, h2, h3, section, article") != null;
        }
        return !isLayout && (hasColumns || row.childrenSize() > 1 || Grid.span(cell, "colspan") > 1);
    }
}
