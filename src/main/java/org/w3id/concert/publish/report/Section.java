package org.w3id.concert.publish.report;

import java.util.List;

/**
 * The answer to one query.
 *
 * @param number such as {@code 1a}
 * @param query the name of the query
 * @param columns what stands in the cells of its lines
 */
public record Section(
        String number, String query, String heading, String explanation, List<String> columns, List<Line> lines) {
    public Section {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
