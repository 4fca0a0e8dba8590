package org.w3id.concert.publish.report;

import java.util.List;

/**
 * One finding.
 *
 * @param cells one for each column of the section
 * @param footnotes their numbers, ascending
 * @param restsOn {@code kind/slug} of the claims, facts or conclusions that it tells
 */
public record Line(List<String> cells, List<Integer> footnotes, List<String> restsOn) {
    public Line {
        cells = List.copyOf(cells);
        footnotes = List.copyOf(footnotes);
        restsOn = List.copyOf(restsOn);
    }

    /** The filled cells with their columns, such as {@code body: CSTO; and: SCO}. */
    public String statement(List<String> columns) {
        StringBuilder statement = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                statement
                        .append(statement.isEmpty() ? "" : "; ")
                        .append(columns.get(column))
                        .append(": ")
                        .append(cells.get(column));
            }
        }
        return statement.toString();
    }
}
