package org.w3id.concert.read.text;

/** Whether two lines that follow each other belong to one paragraph. */
record Joints(Layout layout) {
    /** @param startsItem whether {@code next} begins a list item */
    boolean joins(Line line, Line next, boolean startsItem) {
        if (startsItem) {
            return false;
        }
        if (line.endsHyphenated() && next.startsWithLetter()) {
            return true;
        }
        if (!layout.isWrapped()) {
            return false;
        }
        if (next.blanks() > layout.gap() || next.opensPage()) {
            return joinsOverGap(line, next);
        }
        return line.terminal() == 0 ? continues(line, next) : followsSentence(line, next);
    }

    private boolean joinsOverGap(Line line, Line next) {
        if (line.terminal() != 0 && line.terminal() != ';') {
            return false;
        }
        return next.startsLowerCase() && line.terminal() == 0
                || (layout.spaceContinues()
                        ? line.spaceAfter()
                        : layout.isFull(line) && !Headings.looksLike(line.text()));
    }

    private boolean continues(Line line, Line next) {
        if (next.startsLowerCase()) {
            return true;
        }
        return layout.spaceContinues() ? line.spaceAfter() : !layout.hasRoom(line, next);
    }

    private boolean followsSentence(Line line, Line next) {
        if (layout.spaceContinues() && !line.spaceAfter()) {
            return false;
        }
        return !layout.hasRoom(line, next) && next.indent() <= line.indent() + 1;
    }

    /** Whether {@code next}, which bears the mark of a list item, is one after {@code line}. */
    boolean startsItem(Line line, Line next) {
        if (next.isBulleted()) {
            return true;
        }
        if (!next.isDashed() && !next.isNumbered()) {
            return false;
        }
        return line.terminal() != 0
                || next.blanks() > layout.gap()
                || layout.hasRoom(line, next)
                || layout.spaceContinues() && !line.spaceAfter();
    }
}
