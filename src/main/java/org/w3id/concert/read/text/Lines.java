package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lines of a text. A line ends at CR LF, LF, CR, VT, FF, NEL, U+2028 or U+2029
 * (<a href="https://www.unicode.org/reports/tr14/#BK">UAX 14</a>); FF also ends a page. A line that is longer than a
 * paragraph can be is cut at a space, so that no step works on it as a whole.
 */
final class Lines {
    private static final int LONGEST = 100_000;
    private final String text;
    private final Map<Integer, Integer> headings;
    private final boolean hasPages;
    private final List<Line> lines = new ArrayList<>();
    private int codePoint;
    private int blanks;
    private int page = 1;
    private int lastPage = 1;

    private Lines(String text, Map<Integer, Integer> headings) {
        this.text = text;
        this.headings = headings;
        this.hasPages = text.indexOf('\f') >= 0;
    }

    /** @param headings the levels of lines that are known to be headings, by the code point at which each begins */
    static List<Line> of(String text, Map<Integer, Integer> headings) {
        return new Lines(text, headings).split();
    }

    private List<Line> split() {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            cut(start, end);
            int next = end;
            if (end < text.length()) {
                boolean isPair = text.startsWith("\r\n", end);
                next = end + (isPair ? 2 : 1);
                page += text.charAt(end) == '\f' ? 1 : 0;
            }
            codePoint += text.codePointCount(start, next);
            start = next;
        }
        return lines;
    }

    private void cut(int start, int end) {
        int from = start;
        int at = codePoint;
        while (end - from > LONGEST) {
            int space = text.lastIndexOf(' ', from + LONGEST);
            int to = space > from ? space + 1 : from + LONGEST;
            to -= Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
            add(from, to, at);
            at += text.codePointCount(from, to);
            from = to;
        }
        add(from, end, at);
    }

    private void add(int start, int end, int at) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            blanks++;
        } else {
            lines.add(new Line(
                    text.substring(from, to),
                    at + from - start,
                    blanks,
                    from - start,
                    to < end,
                    hasPages ? page : 0,
                    page != lastPage,
                    headings.getOrDefault(at + from - start, 0)));
            blanks = 0;
            lastPage = page;
        }
    }

    private static boolean isLineEnd(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u000B'
                || character == '\f'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isSpace(char character) {
        return character <= ' ' || Character.isSpaceChar(character) || character == '\uFEFF' || character == '\u200B';
    }
}
