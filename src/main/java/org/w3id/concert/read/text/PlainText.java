package org.w3id.concert.read.text;

import java.util.List;
import java.util.Map;
import org.w3id.concert.read.Block.Kind;
import org.w3id.concert.read.CleanText;
import org.w3id.concert.read.MappedText;

/** Turns text in lines into clean text. Linear time. */
public final class PlainText {
    private static final String MARKS = "•●▪■◦‣⁃∙·▸►➢➤✓\uF0B7\uF0A7\uF0D8*+-–—";
    private final LineText text;
    private final Initials initials;
    private final CleanText.Builder clean = new CleanText.Builder();

    private PlainText(LineText text, Initials initials) {
        this.text = text;
        this.initials = initials;
    }

    /** @param source the decoded text, in which offsets count */
    public static CleanText of(String source) {
        return of(source, Map.of());
    }

    /** @param headings the levels of lines that are known to be headings, by the code point at which each begins */
    public static CleanText of(String source, Map<Integer, Integer> headings) {
        List<Line> lines = Ruled.remove(Lines.of(source, headings));
        if (lines.isEmpty()) {
            return new CleanText.Builder().build();
        }
        Layout layout = Layout.of(lines);
        List<Line> body = Furniture.remove(lines, layout);
        Notes notes = Notes.of(body, layout);
        Fields fields = Fields.of(body, layout);
        Entries entries = Entries.of(body);
        List<Draft> grouped = FlatTables.fold(Paragraphs.of(body, layout, notes, fields, entries));
        List<Draft> drafts = Structure.classify(grouped, layout, fields, entries);
        PlainText plain = new PlainText(new LineText(Hyphens.of(body), notes), Initials.of(drafts));
        drafts.forEach(plain::add);
        return plain.clean.build();
    }

    private void add(Draft draft) {
        int page = draft.first().page();
        if (draft.kind() == Kind.ROW) {
            clean.row(draft.cells().stream().map(text::of).toList(), draft.headings(), page);
            return;
        }
        MappedText content = text.of(draft.lines()).trimmed();
        MappedText unmarked = draft.kind() == Kind.ITEM ? withoutMark(content) : content;
        initials.mend(unmarked, draft.kind());
        clean.add(draft.kind(), unmarked, draft.level(), page);
    }

    private static MappedText withoutMark(MappedText item) {
        boolean isMarked =
                item.length() > 2 && MARKS.indexOf(item.charAt(0)) >= 0 && Character.isWhitespace(item.charAt(1));
        return isMarked ? item.part(2, item.length()) : item;
    }
}
