package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.Block.Kind;

/** Tells titles, headings and items without a mark from paragraphs, by how a block begins and ends and by its neighbours. */
final class Structure {
    private final List<Draft> drafts;
    private final Layout layout;
    private final Fields fields;
    private final Entries entries;

    private Structure(List<Draft> drafts, Layout layout, Fields fields, Entries entries) {
        this.drafts = drafts;
        this.layout = layout;
        this.fields = fields;
        this.entries = entries;
    }

    static List<Draft> classify(List<Draft> drafts, Layout layout, Fields fields, Entries entries) {
        return new Structure(drafts, layout, fields, entries).classify();
    }

    private List<Draft> classify() {
        List<Draft> classified = new ArrayList<>();
        boolean isStart = true;
        boolean inList = false;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean isHeading = isHeading(i);
            inList = draft.kind() == Kind.PARAGRAPH && isUnmarkedItem(i, inList);
            if (isHeading) {
                classified.add(
                        draft.as(isStart ? Kind.TITLE : Kind.HEADING, isStart ? 0 : Headings.level(draft.words())));
            } else {
                classified.add(inList ? draft.as(Kind.ITEM, 0) : draft);
            }
            isStart = false;
        }
        return classified;
    }

    private static int level(Draft draft) {
        return draft.first().heading() > 0 ? draft.first().heading() : Headings.level(draft.words());
    }

    private boolean isHeading(int index) {
        Draft draft = drafts.get(index);
        if (draft.first().heading() > 0 && draft.kind() != Kind.ROW) {
            return true;
        }
        if (fields.isField(draft.first()) || fields.isHead(draft.first())) {
            return fields.isHead(draft.first()) && draft.kind() != Kind.ROW;
        }
        if (entries.isEntry(draft.first()) || entries.isHead(draft.first())) {
            return entries.isHead(draft.first()) && draft.kind() != Kind.ROW;
        }
        if (draft.kind() == Kind.PARAGRAPH && Headings.isCaption(draft.words())) {
            return true;
        }
        boolean isNumbered = draft.kind() == Kind.ITEM && Headings.isNumbered(draft.words());
        boolean isCandidate = draft.lines().size() <= 3
                && (draft.kind() == Kind.PARAGRAPH || isNumbered)
                && (Headings.looksLike(draft.words()) || draft.lines().size() == 1 && Headings.mayBe(draft.words()));
        if (!isCandidate || index + 1 == drafts.size()) {
            return false;
        }
        Draft next = drafts.get(index + 1);
        boolean isApart = draft.first().blanks() > layout.gap() && next.first().blanks() > layout.gap();
        boolean isAmongRows =
                !isApart && index > 0 && drafts.get(index - 1).kind() == Kind.ROW && next.kind() == Kind.ROW;
        boolean isAmongItems =
                isNumbered && (isSameList(draft, next) || index > 0 && isSameList(draft, drafts.get(index - 1)));
        return !isAmongItems
                && !isAmongRows
                && (next.length() > layout.width()
                        || next.kind() != Kind.PARAGRAPH
                        || Headings.looksLike(next.words())
                        || next.last().terminal() != 0);
    }

    /** Whether both are items whose marks are of one kind. */
    private static boolean isSameList(Draft draft, Draft other) {
        char mark = draft.words().charAt(0);
        char otherMark = other.words().charAt(0);
        return other.kind() == Kind.ITEM && Character.isDigit(mark) == Character.isDigit(otherMark);
    }

    /** Items that only their semicolons tell, after a block that announces them. */
    private boolean isUnmarkedItem(int index, boolean inList) {
        char end = drafts.get(index).last().terminal();
        boolean isAnnounced =
                index > 0 && (inList || drafts.get(index - 1).last().terminal() == ':');
        boolean followsItem =
                inList && index > 0 && drafts.get(index - 1).last().terminal() == ';';
        return isAnnounced && end == ';' || followsItem;
    }
}
