package org.w3id.concert.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3id.concert.source.DocumentText;

/**
 * The letters of a clean text, lower-cased, in its order; spaces, line ends, hyphens, digits, punctuation and lost
 * capitals drop out of it. Immutable. Looking for an anchor takes time linear in the stream, by the rolling hash of
 * <a href="https://doi.org/10.1147/rd.312.0249">Karp and Rabin</a> modulo 2^61 - 1.
 */
public final class LetterStream {
    private static final long PRIME = (1L << 61) - 1;
    private static final long BASE = 1_000_003;
    private static final int SHA_DIGITS = 24;
    private static final int ROLLING_DIGITS = 16;
    private final String letters;
    private final int[] places;

    private LetterStream(String letters, int[] places) {
        this.letters = letters;
        this.places = places;
    }

    public static LetterStream of(CleanText text) {
        String content = text.text();
        StringBuilder letters = new StringBuilder(content.length());
        int[] places = new int[content.length()];
        for (int i = 0; i < content.length(); i += Character.charCount(content.codePointAt(i))) {
            int letter = content.codePointAt(i);
            if (Character.isLetter(letter)) {
                for (int at = 0; at < Character.charCount(letter); at++) {
                    places[letters.length() + at] = i + at;
                }
                letters.appendCodePoint(Character.toLowerCase(letter));
            }
        }
        return new LetterStream(letters.toString(), Arrays.copyOf(places, letters.length()));
    }

    public int length() {
        return letters.length();
    }

    String letters() {
        return letters;
    }

    /** SHA-256 of all letters. */
    public String digest() {
        return DocumentText.digest(letters);
    }

    /** The anchor of the clean text from {@code start} to {@code end}; its length is 0 where no letter stands. */
    public Anchor anchor(int start, int end) {
        int from = position(start);
        int to = Math.max(from, position(end));
        return new Anchor(from, to - from, digest(letters.substring(from, to)));
    }

    /**
     * Where the anchored passage begins in this stream: at its own place if it stands there, else the nearest place
     * at which the same letters stand; empty if there is none, or if the anchor has no letters.
     */
    public OptionalInt find(Anchor anchor) {
        int length = anchor.length();
        if (length <= 0 || length > letters.length() || anchor.digest().length() != ROLLING_DIGITS + SHA_DIGITS) {
            return OptionalInt.empty();
        }
        if (anchor.start() >= 0 && isAt(anchor, anchor.start())) {
            return OptionalInt.of(anchor.start());
        }
        return nearest(anchor, Long.parseUnsignedLong(anchor.digest().substring(0, ROLLING_DIGITS), 16));
    }

    /** The clean text that the anchored passage is, by the offsets of its first and last letter. */
    public Optional<Passage> passage(Anchor anchor) {
        OptionalInt found = find(anchor);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Passage(places[found.getAsInt()], places[found.getAsInt() + anchor.length() - 1] + 1));
    }

    /** A stretch of clean text, by its offsets. */
    public record Passage(int start, int end) {}

    private OptionalInt nearest(Anchor anchor, long wanted) {
        int length = anchor.length();
        long power = 1;
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = (times(hash, BASE) + letters.charAt(i)) % PRIME;
            power = i == 0 ? 1 : times(power, BASE);
        }
        int best = -1;
        for (int start = 0; ; start++) {
            boolean isNearer = best < 0 || Math.abs(start - anchor.start()) < Math.abs(best - anchor.start());
            if (hash == wanted && isNearer && isAt(anchor, start)) {
                best = start;
            }
            if (start + length >= letters.length()) {
                return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
            }
            long without = (hash + PRIME - times(letters.charAt(start), power)) % PRIME;
            hash = (times(without, BASE) + letters.charAt(start + length)) % PRIME;
        }
    }

    private boolean isAt(Anchor anchor, int start) {
        int end = start + anchor.length();
        return end <= letters.length() && digest(letters.substring(start, end)).equals(anchor.digest());
    }

    private int position(int cleanOffset) {
        int found = Arrays.binarySearch(places, cleanOffset);
        return found >= 0 ? found : -found - 1;
    }

    private static String digest(String passage) {
        long hash = 0;
        for (int i = 0; i < passage.length(); i++) {
            hash = (times(hash, BASE) + passage.charAt(i)) % PRIME;
        }
        return String.format(Locale.ROOT, "%016x", hash)
                + DocumentText.digest(passage).substring(0, SHA_DIGITS);
    }

    /** The product modulo the prime, of which 2^64 is 8 and 2^61 is 1. */
    private static long times(long left, long right) {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
