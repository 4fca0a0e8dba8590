package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a PDF as this reader gives it out: a line for each line, a blank line where the gap is wider than
 * between lines, a tab in a wide gap of a line, a form feed after each page.
 */
final class PageText {
    private static final float WIDE = 1.4f;
    private static final float WIDER = 1.6f;
    private static final float LARGE = 1.12f;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Integer> headings = new HashMap<>();
    private final float bodySize;
    private int codePoints;

    private PageText(float bodySize) {
        this.bodySize = bodySize;
    }

    static PageText of(List<List<PageLine>> pages) {
        PageText text = new PageText(bodySize(pages));
        pages.forEach(text::page);
        return text;
    }

    String text() {
        return text.toString();
    }

    /** Lines that are set larger than the body, by the code point at which they begin, with their level. */
    Map<Integer, Integer> headings() {
        return headings;
    }

    private void page(List<PageLine> drawn) {
        List<PageLine> lines = PageTables.cut(PageColumns.ordered(PageRows.joined(drawn)));
        float pitch = pitch(lines);
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            if (i > 0 && isApart(lines.get(i - 1), line, pitch)) {
                append("\n");
            }
            if (line.size() > LARGE * bodySize) {
                headings.put(codePoints, line.size() > 1.5f * bodySize ? 1 : 2);
            }
            append(line.text() + "\n");
        }
        append("\f");
    }

    private static boolean isApart(PageLine line, PageLine next, float pitch) {
        float gap = next.top() - line.top();
        boolean isOneHeading = Math.abs(next.size() - line.size()) < 0.1f && gap < WIDER * next.size();
        return gap < 0 || gap > WIDE * pitch && !(isOneHeading && next.size() > pitch);
    }

    private void append(String part) {
        text.append(part);
        codePoints += part.codePointCount(0, part.length());
    }

    /** The usual distance between a line and the next. */
    private static float pitch(List<PageLine> lines) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).top() - lines.get(i - 1).top();
            if (gap > 1) {
                gaps.add(gap);
            }
        }
        return gaps.isEmpty()
                ? Float.MAX_VALUE
                : gaps.stream().sorted().toList().get(gaps.size() / 2);
    }

    /** The size in which most characters are set. */
    private static float bodySize(List<List<PageLine>> pages) {
        Map<Float, Integer> characters = new HashMap<>();
        pages.forEach(lines -> lines.forEach(line -> line.words()
                .forEach(word -> characters.merge(
                        (float) Math.round(word.size() * 2) / 2, word.text().length(), Integer::sum))));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
