package org.w3id.concert.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a document sets its lines, by its own statistics.
 *
 * @param width the 90th percentile of the lengths of lines
 * @param gap how many blank lines usually stand between the lines of one paragraph
 * @param isWrapped whether a paragraph is broken into lines; else each line is a paragraph
 * @param spaceContinues whether a space before the line end says that the paragraph goes on, and its absence that it
 *     ends
 * @param indentMarksPage whether one space before a line, which few have, marks the beginning of a page
 */
record Layout(int width, int gap, boolean isWrapped, boolean spaceContinues, boolean indentMarksPage) {
    private static final int LONG_PARAGRAPH = 200;
    private static final int NARROW = 36;
    private static final int FEW = 5;

    static Layout of(List<Line> lines) {
        int width = percentile(lines.stream().mapToInt(Line::length).toArray(), 90);
        List<Line> continued = new ArrayList<>();
        List<Line> continuing = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            if (line.terminal() == 0
                    && line.length() >= width / 2
                    && lines.get(i).startsLowerCase()
                    && !Fields.isShaped(lines.get(i))) {
                continued.add(line);
                continuing.add(lines.get(i));
            }
        }
        int gap = percentile(continuing.stream().mapToInt(Line::blanks).toArray(), 50);
        boolean spaceContinues =
                continued.size() >= FEW && share(continued, true) > 0.9 && share(ended(lines, gap), true) < 0.6;
        return new Layout(width, gap, isWrapped(lines, width), spaceContinues, indentMarksPage(lines));
    }

    boolean isFull(Line line) {
        return line.length() >= 0.8 * width;
    }

    /** Whether the first word of the next line would have found room at the end of this one. */
    boolean hasRoom(Line line, Line next) {
        return line.length() + 1 + next.firstWord().length() <= 0.85 * width;
    }

    private static List<Line> ended(List<Line> lines, int gap) {
        List<Line> ended = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).endsSentence() && lines.get(i).blanks() > gap) {
                ended.add(lines.get(i - 1));
            }
        }
        return ended;
    }

    private static double share(List<Line> lines, boolean spaceAfter) {
        long count =
                lines.stream().filter(line -> line.spaceAfter() == spaceAfter).count();
        return (double) count / Math.max(1, lines.size());
    }

    private static boolean isWrapped(List<Line> lines, int width) {
        List<Line> full =
                lines.stream().filter(line -> line.length() >= 0.6 * width).toList();
        long ended = full.stream().filter(line -> line.terminal() != 0).count();
        boolean goesOn = width > NARROW || lines.stream().anyMatch(Line::startsLowerCase);
        return goesOn && width < LONG_PARAGRAPH && ended < 0.6 * full.size();
    }

    private static boolean indentMarksPage(List<Line> lines) {
        long indented = lines.stream().filter(line -> line.indent() == 1).count();
        long others = lines.stream().filter(line -> line.indent() > 1).count();
        return indented < 0.1 * lines.size() && others < indented;
    }

    private static int percentile(int[] values, int percent) {
        if (values.length == 0) {
            return 0;
        }
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
