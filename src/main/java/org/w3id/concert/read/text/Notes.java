package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Footnotes: a number that begins lines at the end of a page and that also marks a word before them, on that word or
 * on a line of its own. Marks go from the text, notes become blocks of their own.
 */
final class Notes {
    private static final Pattern START = Pattern.compile("\\[?(\\d{1,3})\\]?[.)]?\\s+([\\p{Lu}“\"‘(].*)");
    private static final Pattern MARK = Pattern.compile(
            "(?<=[\\p{Ll}.,;:!?”\"’)\\]])(?<![ \\d][kc]?m)(?:\\[(\\d{1,3})\\]|(\\d{1,2}))(?=[\\s.,;:)]|$)");
    private static final Pattern RULE = Pattern.compile("[_\\-–—]{3,}");
    private final List<Line> lines;
    private final Layout layout;
    private final BitSet marks = new BitSet();
    private final BitSet notes = new BitSet();
    private final BitSet firsts = new BitSet();
    private final Set<String> numbers = new HashSet<>();

    private Notes(List<Line> lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    static Notes of(List<Line> lines, Layout layout) {
        Notes notes = new Notes(lines, layout);
        notes.findAlone();
        notes.findAtPageEnds();
        return notes;
    }

    boolean isMark(int line) {
        return marks.get(line);
    }

    boolean isNote(int line) {
        return notes.get(line);
    }

    boolean startsNote(int line) {
        return firsts.get(line);
    }

    /** The first line of a note without its number. */
    static Line withoutNumber(Line line) {
        Matcher start = START.matcher(line.text());
        return start.matches() ? line.part(start.start(2), line.length()) : line;
    }

    /** The stretches of a line that are marks of notes, as pairs of offsets. */
    List<int[]> marksIn(String text) {
        List<int[]> found = new ArrayList<>();
        if (text.chars().noneMatch(Character::isDigit)) {
            return found;
        }
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            boolean isBracketed = mark.group(1) != null;
            if (isBracketed || numbers.contains(mark.group(2)) && !isDecimal(text, mark.start())) {
                found.add(new int[] {mark.start(), mark.end()});
            }
        }
        return found;
    }

    /** Numbers alone on their lines: the first after a word, the second before the words of the note. */
    private void findAlone() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean isAlone = text.length() <= 2 && text.chars().allMatch(Character::isDigit);
            Integer mark = isAlone ? seen.get(text) : null;
            if (mark != null && i + 1 < lines.size() && lines.get(i + 1).blanks() == 0) {
                numbers.add(text);
                marks.set(mark);
                marks.set(i);
                takeNote(i + 1);
                seen.remove(text);
            } else if (isAlone && lines.get(i).blanks() == 0) {
                seen.put(text, i);
            }
        }
    }

    private void findAtPageEnds() {
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).opensPage()) {
                findOnPage(start, i);
                start = i;
            }
        }
    }

    private void findOnPage(int start, int end) {
        Set<String> marked = new HashSet<>();
        boolean isRuled = false;
        for (int i = start; i < end; i++) {
            String text = lines.get(i).text();
            Matcher note = START.matcher(text);
            boolean starts = note.matches() && i > start && (isRuled || marked.contains(note.group(1)));
            if (starts && !notes.get(i)) {
                numbers.add(note.group(1));
                takeNote(i);
            }
            if (RULE.matcher(text).matches()) {
                isRuled = true;
                marks.set(i);
            }
            Matcher mark = MARK.matcher(text);
            while (mark.find()) {
                if (!isDecimal(text, mark.start())) {
                    marked.add(mark.group(1) != null ? mark.group(1) : mark.group(2));
                }
            }
        }
    }

    private void takeNote(int first) {
        firsts.set(first);
        int line = first;
        do {
            notes.set(line++);
        } while (line < lines.size() && goesOn(lines.get(line)));
    }

    private boolean goesOn(Line line) {
        return !line.opensPage() && (line.page() > 0 || line.blanks() <= layout.gap());
    }

    private static boolean isDecimal(String text, int start) {
        return start >= 2 && ".,:".indexOf(text.charAt(start - 1)) >= 0 && Character.isDigit(text.charAt(start - 2));
    }
}
