package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.Block.Kind;

/** Groups lines into paragraphs, items, notes and rows; a note that stands inside a paragraph comes after it. */
final class Paragraphs {
    private final List<Line> lines;
    private final Joints joints;
    private final Notes notes;
    private final Fields fields;
    private final Entries entries;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Draft> pending = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;

    private Paragraphs(List<Line> lines, Layout layout, Notes notes, Fields fields, Entries entries) {
        this.lines = lines;
        this.joints = new Joints(layout);
        this.notes = notes;
        this.fields = fields;
        this.entries = entries;
    }

    static List<Draft> of(List<Line> lines, Layout layout, Notes notes, Fields fields, Entries entries) {
        return new Paragraphs(lines, layout, notes, fields, entries).group();
    }

    private List<Draft> group() {
        int index = 0;
        while (index < lines.size()) {
            int table = notes.isNote(index) ? 0 : Columns.length(lines, index);
            if (table > 0) {
                close();
                List<String> before = drafts.isEmpty()
                        ? List.of()
                        : drafts.get(drafts.size() - 1).headings();
                drafts.addAll(Columns.rows(lines.subList(index, index + table), before));
                index += table;
            } else if (notes.isNote(index)) {
                index = note(index);
            } else {
                if (!notes.isMark(index)) {
                    add(lines.get(index));
                }
                index++;
            }
        }
        close();
        return drafts;
    }

    private void add(Line line) {
        Line last = open.isEmpty() ? null : open.get(open.size() - 1);
        boolean startsItem = last == null ? line.isBulleted() : isNextItem(line) || joints.startsItem(last, line);
        boolean isApart = fields.isField(line)
                || fields.isHead(line)
                || entries.isEntry(line)
                || last != null && (fields.isHead(last) || entries.isHead(last));
        if (last != null && (isApart || !hangs(line, startsItem) && !joints.joins(last, line, startsItem))) {
            close();
        }
        if (open.isEmpty()) {
            boolean isEntry = entries.isEntry(line) && !entries.isHead(line);
            kind = isEntry || startsItem || line.isBulleted() || line.isDashed() || line.isNumbered()
                    ? Kind.ITEM
                    : Kind.PARAGRAPH;
        }
        open.add(line);
    }

    /** Whether the line has the dash, and the indent, of the item that is open. */
    private boolean isNextItem(Line line) {
        return kind == Kind.ITEM
                && line.isDashed()
                && open.get(0).isDashed()
                && line.text().charAt(0) == open.get(0).text().charAt(0)
                && line.indent() == open.get(0).indent();
    }

    /** Whether the line is indented under the item that is open. */
    private boolean hangs(Line line, boolean startsItem) {
        return kind == Kind.ITEM
                && !startsItem
                && line.blanks() == 0
                && line.indent() > open.get(0).indent() + 1;
    }

    private int note(int first) {
        int end = first + 1;
        while (end < lines.size() && notes.isNote(end) && !notes.startsNote(end)) {
            end++;
        }
        List<Line> note = new ArrayList<>(lines.subList(first, end));
        note.set(0, Notes.withoutNumber(note.get(0)));
        pending.add(Draft.of(Kind.FOOTNOTE, note));
        if (open.isEmpty()) {
            close();
        }
        return end;
    }

    private void close() {
        if (!open.isEmpty()) {
            drafts.add(Draft.of(kind, open));
            open.clear();
        }
        drafts.addAll(pending);
        pending.clear();
    }
}
