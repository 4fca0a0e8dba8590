package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines drawn in signs under or around a heading: they go, and the line that they mark is known as a heading. */
final class Ruled {
    private static final Pattern RULE = Pattern.compile("={4,}|-{4,}|\\*{4,}|~{4,}|#{4,}");
    private static final Pattern GAP = Pattern.compile("\\t|\\|| {3,}");
    private static final int LONGEST = 120;

    private Ruled() {}

    static List<Line> remove(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        int blanks = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isRule(lines, i) && (isHeading(lines, i - 1) || isFrame(lines, i))) {
                blanks += line.blanks() + 1;
                continue;
            }
            Line marked = isHeading(lines, i) && line.heading() == 0 ? line.asHeading(1) : line;
            kept.add(blanks > 0 ? marked.after(blanks) : marked);
            blanks = 0;
        }
        return kept;
    }

    private static boolean isRule(List<Line> lines, int index) {
        return index >= 0
                && index < lines.size()
                && RULE.matcher(lines.get(index).text()).matches();
    }

    /** Whether a rule stands right below the line, and above it a rule, a blank line or nothing. */
    private static boolean isHeading(List<Line> lines, int index) {
        return index >= 0
                && isRule(lines, index + 1)
                && lines.get(index + 1).blanks() == 0
                && !isRule(lines, index)
                && isShort(lines.get(index))
                && (isRule(lines, index - 1) || isApart(lines, index));
    }

    /** A double line, or one above a heading; a single line between two texts may set notes apart. */
    private static boolean isFrame(List<Line> lines, int index) {
        boolean isInTable = isOfTable(lines, index - 1) || isOfTable(lines, index + 1);
        boolean isSingle = lines.get(index).text().charAt(0) == '-';
        return isHeading(lines, index + 1) || !isSingle && !isInTable;
    }

    private static boolean isOfTable(List<Line> lines, int index) {
        return index >= 0
                && index < lines.size()
                && GAP.matcher(lines.get(index).text()).find();
    }

    private static boolean isApart(List<Line> lines, int index) {
        return index == 0 || lines.get(index).blanks() > 0;
    }

    private static boolean isShort(Line line) {
        return line.length() <= LONGEST
                && line.terminal() == 0
                && !GAP.matcher(line.text()).find();
    }
}
