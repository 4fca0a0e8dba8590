package org.w3id.concert.read.html;

import org.jsoup.nodes.Element;
import org.w3id.concert.read.CleanText;

/** Reads description lists that give names and values as tables of two columns; other ones block by block. */
final class Facts {
    private final OpenBlock open;
    private final CleanText.Builder clean;
    private Grid grid;
    private Element last;

    Facts(OpenBlock open, CleanText.Builder clean) {
        this.open = open;
        this.clean = clean;
    }

    void begin(Element list) {
        if (grid == null && !open.isCell() && FactLists.isOne(list)) {
            grid = new Grid();
        }
    }

    /** A term begins a row. */
    void term() {
        if (grid != null) {
            endRow();
            open.beginCell();
        }
    }

    /** All descriptions of a term are one cell. */
    void description() {
        if (grid != null && !open.isCell()) {
            open.beginCell();
        }
    }

    void end(Element part) {
        if (grid != null && part.normalName().equals("dt")) {
            grid.cell(open.endCell(), part);
        } else {
            last = part;
            open.flush();
        }
    }

    void endList() {
        if (grid != null) {
            endRow();
            grid.table().appendTo(clean);
            grid = null;
        } else {
            open.flush();
        }
    }

    private void endRow() {
        if (open.isCell()) {
            grid.cell(open.endCell(), last);
        }
        grid.endRow();
    }
}
