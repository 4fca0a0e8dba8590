package org.w3id.concert.read;

import java.util.List;

/**
 * One block of clean text, without the line end that follows it.
 *
 * @param level of a heading or of a nested list item, from 1; 0 where it says nothing
 * @param page from 1; 0 where the format has none
 * @param cells of a row; none for other kinds
 */
public record Block(Kind kind, int start, int end, int level, int page, List<Cell> cells) {
    /** The level of what stands above a table as its own heading, below all others. */
    public static final int CAPTION = 9;

    public Block {
        cells = List.copyOf(cells);
    }

    /** A part of it that is read by itself. */
    public Block within(int from, int to) {
        return new Block(kind, from, to, level, page, cells);
    }

    /** What a block is in its document. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        FOOTNOTE,
        ROW
    }
}
