package org.w3id.concert.read.text;

import java.util.regex.Pattern;

/**
 * A line that is not blank, without the spaces around it.
 *
 * @param at the code point of the source at which its text begins
 * @param blanks how many blank lines stand before it
 * @param indent spaces before the text
 * @param spaceAfter whether a space stands before its line end
 * @param page from 1; 0 where form feeds do not divide the text
 * @param opensPage whether a page break stands before it
 * @param heading its level where the format says that it is a heading, else 0
 */
record Line(String text, int at, int blanks, int indent, boolean spaceAfter, int page, boolean opensPage, int heading) {
    private static final String CLOSERS = "\"'”’»)]*";
    private static final Pattern BULLET = Pattern.compile("[•●▪■◦‣⁃∙·▸►➢➤✓\\uF0B7\\uF0A7\\uF0D8][ \\t\\u00A0]+\\S.*");
    private static final Pattern DASH = Pattern.compile("[-–—*+][ \\t\\u00A0]+\\S.*");
    private static final Pattern NUMBER = Pattern.compile(
            "(\\(?(\\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z])\\)|(\\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\\.)[ \\t\\u00A0]+\\S.*");

    /** The mark that ends its last sentence, or 0 if the line ends within one. */
    char terminal() {
        int end = beforeNotes() - 1;
        while (end > 0 && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        int digits = end;
        while (digits > 0 && end - digits < 2 && Character.isDigit(text.charAt(digits))) {
            digits--;
        }
        boolean hasNoteMark = digits < end
                && digits > 1
                && ".?!”\"".indexOf(text.charAt(digits)) >= 0
                && !Character.isDigit(text.charAt(digits - 1));
        char last = text.charAt(hasNoteMark ? digits : end);
        return ".?!…:;".indexOf(last) >= 0 || hasNoteMark ? last : 0;
    }

    /** The end without the marks of notes behind it, "[12]". */
    private int beforeNotes() {
        int end = text.length();
        int open = text.endsWith("]") ? text.lastIndexOf('[') : -1;
        while (open > 1 && text.substring(open, end).matches("\\[\\d{1,3}]\\s*")) {
            end = open;
            open = text.charAt(end - 1) == ']' ? text.lastIndexOf('[', end - 1) : -1;
        }
        return text.substring(0, end).stripTrailing().length();
    }

    boolean endsSentence() {
        char terminal = terminal();
        return terminal != 0 && terminal != ':' && terminal != ';';
    }

    boolean endsHyphenated() {
        int last = text.length() - 1;
        return last > 0 && isHyphen(text.charAt(last)) && Character.isLetter(text.charAt(last - 1));
    }

    static boolean isHyphen(char character) {
        return character == '-' || character == '\u2010' || character == '\u00AD';
    }

    boolean startsLowerCase() {
        return Character.isLowerCase(text.charAt(0));
    }

    boolean startsWithLetter() {
        return Character.isLetter(text.codePointAt(0));
    }

    boolean isBulleted() {
        return BULLET.matcher(text).matches();
    }

    boolean isDashed() {
        return DASH.matcher(text).matches();
    }

    boolean isNumbered() {
        return NUMBER.matcher(text).matches();
    }

    /** The same line as the first of its page. */
    Line openingPage() {
        return new Line(text, at, blanks, indent, spaceAfter, page, true, heading);
    }

    /** The same line as a heading. */
    Line asHeading(int level) {
        return new Line(text, at, blanks, indent, spaceAfter, page, opensPage, level);
    }

    /** The same line after more blank lines. */
    Line after(int more) {
        return new Line(text, at, blanks + more, indent, spaceAfter, page, opensPage, heading);
    }

    /** The part of the line between two offsets, without the spaces around it. */
    Line part(int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int place = at + text.codePointCount(0, begin);
        return new Line(text.substring(begin, end), place, blanks, indent, spaceAfter, page, opensPage, heading);
    }

    private static boolean isSpace(char character) {
        return character == '\t' || Character.isSpaceChar(character);
    }

    int length() {
        return text.length();
    }

    String firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }
}
