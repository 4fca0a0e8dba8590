package org.w3id.concert.read;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.read.Block.Kind;

/**
 * The sentences of a clean text, in order; a heading, a title and a row are one sentence each, and a sentence that is
 * longer than anybody writes ends at its semicolons. Linear time.
 */
public final class Sentences {
    private static final int LONGEST = 1000;

    private Sentences() {}

    public static List<Sentence> of(CleanText text) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < text.blocks().size(); i++) {
            Block block = text.blocks().get(i);
            boolean isWhole = block.kind() == Kind.ROW || block.kind() == Kind.HEADING || block.kind() == Kind.TITLE;
            if (isWhole) {
                sentences.add(new Sentence(block.start(), block.end(), i));
            } else {
                split(text.text(), block.start(), block.end(), i, sentences);
            }
        }
        return sentences;
    }

    /** The sentences of a part of a block, such as a cell. */
    public static List<Sentence> within(String text, int start, int end, int block) {
        List<Sentence> sentences = new ArrayList<>();
        split(text, start, end, block, sentences);
        return sentences;
    }

    private static void split(String text, int start, int stop, int number, List<Sentence> sentences) {
        String content = text.substring(start, stop);
        int from = 0;
        for (int i = 0; i < content.length(); i++) {
            int end = SentenceEnds.after(content, from, i);
            if (end > 0) {
                add(content, new Sentence(start + from, start + end, number), start, sentences);
                from = skipSpace(content, end);
                i = from - 1;
            }
        }
        if (from < content.length()) {
            add(content, new Sentence(start + from, stop, number), start, sentences);
        }
    }

    private static void add(String content, Sentence sentence, int start, List<Sentence> sentences) {
        int from = sentence.start() - start;
        int end = sentence.end() - start;
        boolean isTooLong = end - from > LONGEST;
        for (int at = from; isTooLong && at < end - 1; at++) {
            if (content.charAt(at) == ';' && Character.isWhitespace(content.charAt(at + 1))) {
                sentences.add(new Sentence(start + from, start + at + 1, sentence.block()));
                from = skipSpace(content, at + 1);
            }
        }
        sentences.add(new Sentence(start + from, sentence.end(), sentence.block()));
    }

    private static int skipSpace(String text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
