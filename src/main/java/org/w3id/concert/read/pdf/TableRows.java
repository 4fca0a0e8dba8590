package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of tables with all their cells: where a row has none under a column, a word joiner (U+2060), which is no
 * text, stands for the blank cell.
 */
final class TableRows {
    /** Words that begin no farther apart than that, in points, begin in one column. */
    static final float SAME = 2.5f;

    private static final String BLANK = "\u2060";
    private static final float APART = 3;

    private TableRows() {}

    static List<PageLine> padded(List<PageLine> lines) {
        List<PageLine> padded = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && isRow(lines.get(from)) && isNext(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            pad(lines.subList(from, to), padded);
            from = to;
        }
        return padded;
    }

    private static boolean isRow(PageLine line) {
        return !line.cuts().isEmpty();
    }

    private static boolean isNext(PageLine line, PageLine next) {
        float gap = next.top() - line.top();
        return isRow(next) && gap > 0 && gap < APART * line.size();
    }

    private static void pad(List<PageLine> rows, List<PageLine> padded) {
        List<Float> columns = columns(rows);
        for (PageLine row : rows) {
            padded.add(padded(row, columns));
        }
    }

    /** Where the columns begin: as in that one of the fullest rows into which most others fit. */
    private static List<Float> columns(List<PageLine> rows) {
        int most = rows.stream().mapToInt(row -> row.cuts().cardinality()).max().orElse(0);
        List<Float> best = List.of();
        long fitting = -1;
        for (PageLine row : rows) {
            if (row.cuts().cardinality() == most) {
                List<Float> lefts = row.segments().stream().map(PageLine::left).toList();
                long fit = rows.stream()
                        .filter(other -> padded(other, lefts).cuts().cardinality() == most)
                        .count();
                best = fit > fitting ? lefts : best;
                fitting = Math.max(fit, fitting);
            }
        }
        return best;
    }

    private static PageLine padded(PageLine row, List<Float> columns) {
        List<PageLine> cells = row.segments();
        List<List<Word>> all = new ArrayList<>();
        int next = 0;
        for (float column : columns) {
            boolean isHere = next < cells.size() && Math.abs(cells.get(next).left() - column) < SAME;
            all.add(isHere ? cells.get(next).words() : List.of(new Word(BLANK, column, column, row.size())));
            next += isHere ? 1 : 0;
        }
        return next == cells.size() ? PageLine.joined(all, row.top()) : row;
    }
}
