package org.w3id.concert.read.html;

import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.MappedText;

/** The block that is being read; it goes to the clean text when it ends, unless it is a cell. */
final class OpenBlock {
    private final CleanText.Builder clean;
    private MappedText text = new MappedText();
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private boolean isCell;
    private boolean hasTitle;

    OpenBlock(CleanText.Builder clean) {
        this.clean = clean;
    }

    /** Says what the block is. */
    void is(Kind newKind, int newLevel) {
        kind = newKind;
        level = newLevel;
    }

    /** Says that it is a heading; the first of the first level is the title. */
    void isHeading(int newLevel) {
        boolean isTitle = newLevel == 1 && !hasTitle;
        is(isTitle ? Kind.TITLE : Kind.HEADING, isTitle ? 0 : newLevel);
    }

    void append(String raw, int at) {
        Entities.append(text, raw, at);
    }

    boolean isCell() {
        return isCell;
    }

    void beginCell() {
        isCell = true;
    }

    MappedText endCell() {
        MappedText cell = text;
        isCell = false;
        text = new MappedText();
        return cell;
    }

    /** Ends what was open where another block begins; what is said of the new one stays where nothing was open. */
    void begin() {
        if (!isCell && text.trimmed().length() > 0) {
            flush();
        } else {
            lineEnd();
        }
    }

    /** A line break ends the block, unless the sentence goes on after it or it is a heading; in a cell it ends a line. */
    void lineBreak(boolean goesOn) {
        if (goesOn || !isCell && (kind == Kind.HEADING || kind == Kind.TITLE)) {
            text.space(end());
        } else if (isCell) {
            lineEnd();
        } else {
            Kind lastKind = kind;
            int lastLevel = level;
            flush();
            is(lastKind, lastLevel);
        }
    }

    void flush() {
        if (isCell) {
            lineEnd();
            return;
        }
        if (text.trimmed().length() > 0) {
            hasTitle |= kind == Kind.TITLE;
            clean.add(kind, text, level, 0);
        }
        text = new MappedText();
        is(Kind.PARAGRAPH, 0);
    }

    private void lineEnd() {
        text.lineEnd(end());
    }

    private int end() {
        return text.length() == 0 ? 0 : text.end(text.length() - 1);
    }
}
