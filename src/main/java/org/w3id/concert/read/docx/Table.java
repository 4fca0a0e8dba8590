package org.w3id.concert.read.docx;

/** A table of a Word document while it is read. */
final class Table {
    StringBuilder cell = new StringBuilder();
    int columns = 1;
    boolean isHeading;
    /** Whether the cell goes on with the one above it. */
    boolean isCovered;

    void beginCell() {
        cell = new StringBuilder();
        columns = 1;
        isCovered = false;
    }

    void append(CharSequence paragraph) {
        if (!cell.isEmpty()) {
            cell.append('\n');
        }
        cell.append(paragraph);
    }

    /** Whether the row that ends says that it gives headings. */
    boolean endRow() {
        boolean gives = isHeading;
        isHeading = false;
        return gives;
    }
}
