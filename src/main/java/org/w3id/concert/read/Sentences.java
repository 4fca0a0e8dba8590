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
                split(text.text(), block, i, sentences);
            }
        }
        return sentences;
    }

    private static void split(String text, Block block, int number, List<Sentence> sentences) {
        String content = text.substring(block.start(), block.end());
        int from = 0;
        for (int i = 0; i < content.length(); i++) {
            int end = SentenceEnds.after(content, from, i);
            if (end > 0) {
                add(content, new Sentence(block.start() + from, block.start() + end, number), block, sentences);
                from = skipSpace(content, end);
                i = from - 1;
            }
        }
        if (from < content.length()) {
            add(content, new Sentence(block.start() + from, block.end(), number), block, sentences);
        }
    }

    private static void add(String content, Sentence sentence, Block block, List<Sentence> sentences) {
        int from = sentence.start() - block.start();
        int end = sentence.end() - block.start();
        boolean isTooLong = end - from > LONGEST;
        for (int at = from; isTooLong && at < end - 1; at++) {
            if (content.charAt(at) == ';' && Character.isWhitespace(content.charAt(at + 1))) {
                sentences.add(new Sentence(block.start() + from, block.start() + at + 1, sentence.block()));
                from = skipSpace(content, at + 1);
            }
        }
        sentences.add(new Sentence(block.start() + from, sentence.end(), sentence.block()));
    }

    private static int skipSpace(String text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
