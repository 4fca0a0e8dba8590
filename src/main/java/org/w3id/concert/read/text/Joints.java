package org.w3id.concert.read.text;

import java.util.regex.Pattern;
import org.w3id.concert.read.SentenceEnds;
import org.w3id.concert.read.WordList;

/** Whether two lines that follow each other belong to one paragraph. */
record Joints(Layout layout) {
    private static final int NEAR = 20;
    private static final Pattern ENUMERATION = Pattern.compile(",$| " + WordList.ofPages("going on") + "$");

    /** @param startsItem whether {@code next} begins a list item */
    boolean joins(Line line, Line next, boolean startsItem) {
        if (startsItem) {
            return false;
        }
        if (line.heading() > 0 || next.heading() > 0) {
            return line.heading() == next.heading() && next.blanks() == 0 && !next.opensPage();
        }
        if (line.endsHyphenated() && next.startsWithLetter()) {
            return true;
        }
        if (next.blanks() == 0 && ENUMERATION.matcher(line.text()).find()) {
            return true;
        }
        if (!layout.isWrapped()) {
            return false;
        }
        if (next.blanks() > layout.gap() || next.opensPage()) {
            return joinsOverGap(line, next);
        }
        return terminal(line, next) == 0 ? continues(line, next) : followsSentence(line, next);
    }

    private boolean joinsOverGap(Line line, Line next) {
        char terminal = terminal(line, next);
        if (terminal != 0 && terminal != ';') {
            return false;
        }
        return next.startsLowerCase() && terminal == 0
                || (layout.spaceContinues()
                        ? line.spaceAfter()
                        : (next.opensPage() || layout.gap() > 0)
                                && layout.isFull(line)
                                && !Headings.looksLike(line.text()));
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
        return terminal(line, next) != 0
                || next.blanks() > layout.gap()
                || layout.hasRoom(line, next)
                || layout.spaceContinues() && !line.spaceAfter();
    }

    /** The mark that ends the line's last sentence, or 0 if none does, as where an abbreviation stands at its end. */
    private static char terminal(Line line, Line next) {
        char terminal = line.terminal();
        if (terminal != '.') {
            return terminal;
        }
        String end = line.text().substring(Math.max(0, line.length() - NEAR));
        String both = end + " " + next.text().substring(0, Math.min(NEAR, next.length()));
        boolean isHeld = SentenceEnds.afterAnyCase(both, 0, end.lastIndexOf('.')) < 0;
        return isHeld ? 0 : terminal;
    }
}
