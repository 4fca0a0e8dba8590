package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Words on one line of a page, from left to right.
 *
 * @param top distance from the top of the page, in points
 */
record PageLine(List<Word> words, float top) {
    /** Letters of the line's size or wider than that many of them apart are in different columns. */
    private static final float WIDE = 1.6f;

    float left() {
        return words.get(0).left();
    }

    float right() {
        return words.get(words.size() - 1).right();
    }

    /** The size in which most of its characters are set. */
    float size() {
        return (float) words.stream()
                .flatMapToDouble(word -> word.text().chars().mapToDouble(character -> word.size()))
                .sorted()
                .skip(words.stream().mapToInt(word -> word.text().length()).sum() / 2)
                .findFirst()
                .orElse(0);
    }

    /** The line cut where a gap is wider than between words. */
    List<PageLine> segments() {
        List<PageLine> segments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean isWide = i < words.size()
                    && words.get(i).left() - words.get(i - 1).right()
                            > WIDE
                                    * Math.max(
                                            words.get(i).size(),
                                            words.get(i - 1).size());
            if (isWide || i == words.size()) {
                segments.add(new PageLine(words.subList(from, i), top));
                from = i;
            }
        }
        return segments;
    }

    /** Its words with a space between them, a tab where the gap is wide. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (PageLine segment : segments()) {
            text.append(text.isEmpty() ? "" : "\t");
            text.append(
                    String.join(" ", segment.words().stream().map(Word::text).toList()));
        }
        return text.toString();
    }
}
