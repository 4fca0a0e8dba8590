package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Tables on a page: columns are where words of neighbouring lines begin at one place after a gap. A line above is cut
 * by those columns if it has words over each of them; a line that begins under a later column continues its cell.
 */
final class PageTables {
    private static final int NEAR = 3;
    private static final float MEDIUM = 0.6f;
    private static final float NARROW = 0.1f;
    private static final float FULL = 0.9f;
    private static final float CLOSE = 1.4f;
    private final List<PageLine> lines;
    private final float right;

    private PageTables(List<PageLine> lines) {
        this.lines = lines;
        this.right = (float) lines.stream().mapToDouble(PageLine::right).max().orElse(0);
    }

    /** The lines cut into the cells of tables. */
    static List<PageLine> cut(List<PageLine> lines) {
        List<PageLine> cut = new PageTables(new PageTables(lines).cut()).cut();
        List<PageLine> rows = continued(TableRows.padded(cut));
        for (int i = 0; i + 1 < rows.size(); i++) {
            rows.set(i, heading(rows.get(i), rows.get(i + 1)));
        }
        return rows;
    }

    private List<PageLine> cut() {
        List<PageLine> cut = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            cut.add(lines.get(i).cut(cuts(i)));
        }
        return cut;
    }

    private BitSet cuts(int line) {
        PageLine own = lines.get(line);
        BitSet cuts = (BitSet) own.cuts().clone();
        int needed = own.cuts().isEmpty() ? 2 : 1;
        for (int word = 1; word < own.words().size(); word++) {
            boolean isPossible = own.gap(word) > NARROW && (own.gap(word) > MEDIUM || own.right() < FULL * right);
            if (isPossible && supporters(line, own.words().get(word).left()) >= needed) {
                cuts.set(word);
            }
        }
        return cuts;
    }

    /** How many neighbouring lines have a word that begins at that place after a gap or a cut. */
    private int supporters(int line, float left) {
        int supporters = 0;
        for (int i = Math.max(0, line - NEAR); i <= Math.min(lines.size() - 1, line + NEAR); i++) {
            supporters += i != line && begins(lines.get(i), left) ? 1 : 0;
        }
        return supporters;
    }

    private static boolean begins(PageLine line, float left) {
        for (int word = 1; word < line.words().size(); word++) {
            boolean isApart = line.cuts().get(word) || line.gap(word) > MEDIUM;
            if (isApart && Math.abs(line.words().get(word).left() - left) < TableRows.SAME) {
                return true;
            }
        }
        return false;
    }

    /** The line cut as the row below it is, if it has words over each column and is not yet cut into as many. */
    private static PageLine heading(PageLine line, PageLine row) {
        List<PageLine> columns = row.segments();
        boolean isClose = row.top() > line.top() && row.top() - line.top() < 2 * row.size();
        if (columns.size() < 2 || line.segments().size() >= columns.size() || !isClose) {
            return line;
        }
        BitSet cuts = new BitSet();
        int column = 0;
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            float middle = (word.left() + word.right()) / 2;
            while (column + 1 < columns.size()
                    && middle >= columns.get(column + 1).left()) {
                column++;
                cuts.set(i);
            }
        }
        boolean hasAll = cuts.cardinality() == columns.size() - 1 && !cuts.get(0) && column == columns.size() - 1;
        return hasAll ? line.cut(cuts) : line;
    }

    private static List<PageLine> continued(List<PageLine> lines) {
        List<PageLine> continued = new ArrayList<>();
        float bottom = 0;
        for (PageLine line : lines) {
            PageLine last = continued.isEmpty() ? null : continued.get(continued.size() - 1);
            int column = last == null ? 0 : column(last, line);
            boolean isClose = line.top() >= bottom && line.top() - bottom < CLOSE * line.size();
            if (column > 0 && isClose) {
                List<List<Word>> cells = new ArrayList<>(
                        last.segments().stream().map(PageLine::words).toList());
                List<Word> cell = new ArrayList<>(cells.get(column));
                cell.addAll(line.words());
                cells.set(column, cell);
                continued.set(continued.size() - 1, PageLine.joined(cells, last.top()));
            } else {
                continued.add(line);
            }
            bottom = line.top();
        }
        return continued;
    }

    /** The later column of the row under which a line of one segment begins, or 0. */
    private static int column(PageLine row, PageLine line) {
        List<PageLine> columns = row.segments();
        for (int i = 1; i < columns.size() && line.cuts().isEmpty(); i++) {
            if (Math.abs(columns.get(i).left() - line.left()) < TableRows.SAME) {
                return i;
            }
        }
        return 0;
    }
}
