package org.w3id.concert.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a source document, addressed as the
 * <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Text Position Selector</a> does: by Unicode
 * code points from 0, the end excluded. Immutable.
 */
public final class DocumentText {
    private static final int LOOK_AHEAD = 40;
    private final String text;
    private final int[] codePoints;

    private DocumentText(String text) {
        this.text = text;
        this.codePoints = text.codePoints().toArray();
    }

    public static DocumentText of(String text) {
        return new DocumentText(text);
    }

    /** Reads a UTF-8 file, its line ends as they are. */
    public static DocumentText read(Path file) {
        return new DocumentText(Home.text(file));
    }

    public int length() {
        return codePoints.length;
    }

    /** The passage, or empty where the document ends before {@code end}. */
    public Optional<String> passage(int start, int end) {
        return start < 0 || start > end || end > codePoints.length
                ? Optional.empty()
                : Optional.of(new String(codePoints, start, end - start));
    }

    /** Where the sentence begins in which {@code position} lies, or a word at most {@code reach} before it. */
    public int sentenceStart(int position, int reach) {
        int from = Math.max(0, position - reach);
        int to = Math.min(codePoints.length, position + LOOK_AHEAD);
        String near = new String(codePoints, from, to - from);
        int offset = near.offsetByCodePoints(0, position - from);
        BreakIterator sentences = sentences(near);
        int start = sentences.isBoundary(offset) ? offset : Math.max(0, sentences.preceding(offset));
        boolean isCut = start == 0 && from > 0;
        int word = isCut ? near.indexOf(' ', start) + 1 : start;
        return from + near.codePointCount(0, Math.min(word, offset));
    }

    /** Where the sentence ends that holds what is before {@code position}, or a word at most {@code reach} after it. */
    public int sentenceEnd(int position, int reach) {
        int from = Math.max(0, position - 1);
        int to = Math.min(codePoints.length, position + reach);
        String near = new String(codePoints, from, to - from);
        int end = near.isEmpty() ? 0 : sentences(near).following(0);
        boolean isCut = end == near.length() && to < codePoints.length;
        int word = isCut ? Math.max(1, near.lastIndexOf(' ')) : end;
        return Math.max(position, from + near.codePointCount(0, word));
    }

    private static BreakIterator sentences(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        return sentences;
    }

    public String digest() {
        return digest(text);
    }

    /**
     * How far a passage of {@code length} code points with that digest lies from {@code start}, looking at most
     * {@code reach} to either side, the nearest first.
     */
    public Optional<Integer> shift(int start, int length, String digest, int reach) {
        for (int step = 0; step <= reach; step++) {
            for (int by : step == 0 ? new int[] {0} : new int[] {step, -step}) {
                Optional<String> passage = passage(start + by, start + by + length);
                if (passage.isPresent() && digest(passage.get()).equals(digest)) {
                    return Optional.of(by);
                }
            }
        }
        return Optional.empty();
    }

    /** SHA-256 of the UTF-8 form, in lower-case hexadecimal. */
    public static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
