package org.w3id.concert.read.docx;

/** A table of a Word document while it is read. */
final class Table {
    StringBuilder cell = new StringBuilder();
    int columns = 1;
    boolean isHeading;

    void beginCell() {
        cell = new StringBuilder();
        columns = 1;
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
