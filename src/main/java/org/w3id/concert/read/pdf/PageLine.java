package org.w3id.concert.read.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words on one line of a page, from left to right.
 *
 * @param top distance from the top of the page, in points
 * @param cuts the words before which another column begins
 */
record PageLine(List<Word> words, float top, BitSet cuts) {
    /** Gaps of more than that many of the letters' sizes part columns. */
    private static final float WIDE = 1.6f;

    /** The line cut where a gap is wider than between words. */
    static PageLine of(List<Word> words, float top) {
        BitSet cuts = new BitSet();
        for (int i = 1; i < words.size(); i++) {
            cuts.set(i, gap(words, i) > WIDE);
        }
        return new PageLine(words, top, cuts);
    }

    /** The same words, cut otherwise. */
    PageLine cut(BitSet newCuts) {
        return new PageLine(words, top, newCuts);
    }

    /** The line of the words of these segments, cut between them. */
    static PageLine joined(List<List<Word>> segments, float top) {
        List<Word> words = new ArrayList<>();
        BitSet cuts = new BitSet();
        for (List<Word> segment : segments) {
            cuts.set(words.size(), !words.isEmpty());
            words.addAll(segment);
        }
        return new PageLine(words, top, cuts);
    }

    /** The gap before a word, in sizes of its letters or of those before it. */
    float gap(int word) {
        return gap(words, word);
    }

    private static float gap(List<Word> words, int word) {
        Word before = words.get(word - 1);
        Word after = words.get(word);
        return (after.left() - before.right()) / Math.max(before.size(), after.size());
    }

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

    /** Its parts between the cuts. */
    List<PageLine> segments() {
        List<PageLine> segments = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int next = cuts.nextSetBit(from + 1);
            int to = next < 0 ? words.size() : next;
            segments.add(new PageLine(words.subList(from, to), top, new BitSet()));
            from = to;
        }
        return segments;
    }

    /** Its words with a space between them, a tab at a cut. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : cuts.get(i) ? "\t" : " ")
                    .append(words.get(i).text());
        }
        return text.toString();
    }
}
