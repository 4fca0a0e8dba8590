package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of tables that a page draws cell by cell: where a cell has several lines, the next cell begins above its last
 * one. Its line is put back beside the first line of the row, if the page does so again and again.
 */
final class PageRows {
    private static final int MOST_LINES = 8;
    private static final int FEWEST = 2;
    private static final float LEVEL = 0.3f;
    private static final float LEADING = 1.6f;

    private PageRows() {}

    static List<PageLine> joined(List<PageLine> lines) {
        List<PageLine> joined = new ArrayList<>();
        int joints = 0;
        for (PageLine line : lines) {
            int row = row(joined, line);
            if (row < 0) {
                joined.add(line);
            } else {
                List<List<Word>> cells = new ArrayList<>();
                joined.get(row).segments().forEach(cell -> cells.add(cell.words()));
                line.segments().forEach(cell -> cells.add(cell.words()));
                joined.set(row, PageLine.joined(cells, joined.get(row).top()));
                joints++;
            }
        }
        return joints < FEWEST ? lines : joined;
    }

    /** The line, with some close below it, beside which a line begins at the same level; -1 if there is none. */
    private static int row(List<PageLine> lines, PageLine line) {
        int last = lines.size() - 1;
        for (int i = last; i >= Math.max(0, last - MOST_LINES); i--) {
            PageLine above = lines.get(i);
            boolean isLevel = Math.abs(above.top() - line.top()) < LEVEL * line.size();
            if (isLevel) {
                boolean isBeside =
                        above.right() < line.left() && above.segments().size() > 1;
                return i < last && isBeside ? i : -1;
            }
            if (i > 0 && above.top() - lines.get(i - 1).top() > LEADING * line.size()) {
                return -1;
            }
        }
        return -1;
    }
}
