package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page in reading order. Where many lines have words on both sides of one gutter, and those are as long
 * as lines of running text are, the left column is read before the right one.
 */
final class PageColumns {
    private static final int FEWEST_LINES = 6;
    private static final float FULL = 0.6f;

    private PageColumns() {}

    static List<PageLine> ordered(List<PageLine> lines) {
        List<PageLine> paired =
                lines.stream().filter(line -> line.segments().size() == 2).toList();
        if (paired.size() < FEWEST_LINES || paired.size() < lines.size() / 2) {
            return lines;
        }
        float gutter = gutter(paired);
        boolean isClear = lines.stream().filter(line -> crosses(line, gutter)).count() < lines.size() / 4;
        return isClear && isProse(paired, gutter) ? columns(lines, gutter) : lines;
    }

    private static float gutter(List<PageLine> paired) {
        List<Float> starts = paired.stream()
                .map(line -> line.segments().get(1).left())
                .sorted()
                .toList();
        return starts.get(starts.size() / 2) - 1;
    }

    private static boolean crosses(PageLine line, float gutter) {
        return line.segments().stream().anyMatch(part -> part.left() < gutter && part.right() > gutter);
    }

    private static boolean isProse(List<PageLine> paired, float gutter) {
        float left = (float) paired.stream().mapToDouble(PageLine::left).min().orElse(0);
        long full = paired.stream()
                .filter(line -> line.segments().get(0).right() - left > FULL * (gutter - left))
                .count();
        return full > FULL * paired.size();
    }

    private static List<PageLine> columns(List<PageLine> lines, float gutter) {
        List<PageLine> ordered = new ArrayList<>();
        List<PageLine> left = new ArrayList<>();
        List<PageLine> right = new ArrayList<>();
        for (PageLine line : lines) {
            if (crosses(line, gutter)) {
                ordered.addAll(left);
                ordered.addAll(right);
                left.clear();
                right.clear();
                ordered.add(line);
            } else {
                line.segments().forEach(part -> (part.left() < gutter ? left : right).add(part));
            }
        }
        ordered.addAll(left);
        ordered.addAll(right);
        return ordered;
    }
}
