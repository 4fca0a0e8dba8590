package org.w3id.concert.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a source document, addressed as the
 * <a href="https://www.w3.org/TR/annotation-model/#text-position-selector">Text Position Selector</a> does: by Unicode
 * code points from 0, the end excluded. Immutable.
 */
public final class DocumentText {
    private static final int LOOK_AHEAD = 40;
    private final String text;
    /** The numbers of the code points that take two characters of the text, ascending. */
    private final int[] pairs;

    private DocumentText(String text) {
        this.text = text;
        this.pairs = pairs(text);
    }

    public static DocumentText of(String text) {
        return new DocumentText(text);
    }

    /** Reads a UTF-8 file, its line ends as they are, without a byte order mark. */
    public static DocumentText read(Path file) {
        String text = Home.text(file);
        return new DocumentText(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    public int length() {
        return text.length() - pairs.length;
    }

    /** The passage, or empty where the document ends before {@code end}. */
    public Optional<String> passage(int start, int end) {
        return start < 0 || start > end || end > length() ? Optional.empty() : Optional.of(part(start, end));
    }

    /** Where the sentence begins in which {@code position} lies, or a word at most {@code reach} before it. */
    public int sentenceStart(int position, int reach) {
        int from = Math.max(0, position - reach);
        int to = Math.min(length(), position + LOOK_AHEAD);
        String near = part(from, to);
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
        int to = Math.min(length(), position + reach);
        String near = part(from, to);
        int end = near.isEmpty() ? 0 : sentences(near).following(0);
        boolean isCut = end == near.length() && to < length();
        int word = isCut ? Math.max(1, near.lastIndexOf(' ')) : end;
        return Math.max(position, from + near.codePointCount(0, word));
    }

    private String part(int start, int end) {
        return text.substring(characterAt(start), characterAt(end));
    }

    private int characterAt(int codePoint) {
        int found = Arrays.binarySearch(pairs, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }

    private static int[] pairs(String text) {
        IntStream.Builder pairs = IntStream.builder();
        int codePoint = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                pairs.add(codePoint);
            }
            codePoint++;
        }
        return pairs.build().toArray();
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
