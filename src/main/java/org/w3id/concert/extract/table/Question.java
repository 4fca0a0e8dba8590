package org.w3id.concert.extract.table;

import java.util.List;

/**
 * The name of a field, or a heading or a lead-in that asks for what stands below it.
 *
 * @param words as {@code tables.txt} writes them: "it" for what the text is about, no number, no brackets
 * @param cell where it stands
 */
public record Question(String words, CellText cell) {
    /** The cells of the row that it and its answer make. */
    List<CellText> row(CellText answer) {
        return List.of(cell, answer);
    }
}
