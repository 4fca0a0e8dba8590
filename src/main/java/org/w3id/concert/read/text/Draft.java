package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.concert.read.Block.Kind;

/**
 * A block before its text is put together.
 *
 * @param cells of a row: the lines, or parts of a line, that make each cell; none for other kinds
 * @param headings of a row's columns
 */
record Draft(Kind kind, List<Line> lines, int level, List<List<Line>> cells, List<String> headings) {
    static Draft of(Kind kind, List<Line> lines) {
        return new Draft(kind, List.copyOf(lines), 0, List.of(), List.of());
    }

    static Draft row(List<List<Line>> cells, List<String> headings) {
        List<Line> lines = cells.stream()
                .flatMap(List::stream)
                .filter(line -> line.length() > 0)
                .toList();
        return new Draft(Kind.ROW, lines, 0, cells, headings);
    }

    Draft as(Kind newKind, int newLevel) {
        return new Draft(newKind, lines, newLevel, cells, headings);
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    int length() {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }

    /** The lines, or parts of lines, between two offsets of all lines with one space between them. */
    List<Line> part(int from, int to) {
        List<Line> parts = new ArrayList<>();
        int start = 0;
        for (Line line : lines) {
            int begin = Math.max(0, from - start);
            int end = Math.min(line.length(), to - start);
            if (begin < end) {
                parts.add(line.part(begin, end));
            }
            start += line.length() + 1;
        }
        return parts;
    }

    /** Its lines with a space between them, as far as a look needs it. */
    String words() {
        return lines.stream().limit(4).map(Line::text).collect(Collectors.joining(" "));
    }
}
