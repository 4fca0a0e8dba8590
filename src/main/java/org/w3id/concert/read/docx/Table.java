package org.w3id.concert.read.docx;

/** A table of a Word document while it is read; one row may give the headings of the others. */
final class Table {
    StringBuilder cell = new StringBuilder();
    int columns = 1;
    boolean isHeading;
    private boolean isFirst = true;
    private boolean hasDigit;

    void beginCell() {
        cell = new StringBuilder();
        columns = 1;
    }

    void append(CharSequence paragraph) {
        if (!cell.isEmpty()) {
            cell.append(' ');
        }
        cell.append(paragraph);
        hasDigit |= paragraph.chars().anyMatch(Character::isDigit);
    }

    /** Whether the row that ends gives headings: it says so, or it is the first and holds no number. */
    boolean endRow() {
        boolean gives = isHeading || isFirst && !hasDigit;
        hasDigit = false;
        isHeading = false;
        isFirst = false;
        return gives;
    }
}
