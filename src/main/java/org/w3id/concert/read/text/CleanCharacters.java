package org.w3id.concert.read.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.w3id.concert.read.MappedText;

/**
 * Brings characters to one form while each keeps its place: spaces of all kinds and controls become one space, soft
 * hyphens, zero-width and bidirectional controls vanish, ligatures are spelled out, combining sequences are composed
 * (<a href="https://www.unicode.org/reports/tr15/">UAX 15</a>, form C).
 */
public final class CleanCharacters {
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private CleanCharacters() {}

    /** Appends {@code text}, whose first code point is number {@code at} of the source. */
    public static void append(MappedText target, String text, int at) {
        int place = at;
        int index = 0;
        while (index < text.length()) {
            if (isPlain(text, index)) {
                target.append(text.charAt(index++), place, ++place);
                continue;
            }
            int end = cluster(text, index);
            int nextPlace = place + text.codePointCount(index, end);
            add(target, composed(text, index, end), place, nextPlace);
            index = end;
            place = nextPlace;
        }
    }

    /** Appends what one or more code points of the source, from {@code start} to {@code end}, stand for. */
    public static void add(MappedText target, String characters, int start, int end) {
        int first = characters.codePointAt(0);
        if (first >= '\uFB00' && first <= '\uFB06') {
            put(target, LIGATURES[first - '\uFB00'], start, end);
        } else if (first < ' ' || first >= 0x7F && first <= 0x9F || Character.isSpaceChar(first)) {
            if (target.length() > 0 && target.charAt(target.length() - 1) <= ' ') {
                return;
            }
            target.append(' ', start, end);
        } else if (!isInvisible(first)) {
            put(target, characters, start, end);
        }
    }

    private static void put(MappedText target, String characters, int start, int end) {
        for (int i = 0; i < characters.length(); i++) {
            target.append(characters.charAt(i), start, end);
        }
    }

    private static boolean isPlain(String text, int index) {
        char character = text.charAt(index);
        return character > ' '
                && character < 0x7F
                && (index + 1 == text.length() || !isCombining(text.charAt(index + 1)));
    }

    private static int cluster(String text, int index) {
        int end = index + Character.charCount(text.codePointAt(index));
        while (end < text.length() && isCombining(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCombining(char character) {
        return character >= '\u0300' && character <= '\u036F';
    }

    /** Whether the code point has no width, or only turns the direction of what follows. */
    public static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD
                || codePoint >= 0x200B && codePoint <= 0x200F
                || isDirection(codePoint)
                || codePoint >= 0x2060 && codePoint <= 0x2064
                || codePoint == 0xFEFF
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }

    /** Whether the code point is an embedding, override or isolate of UAX 9. */
    public static boolean isDirection(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static String composed(String text, int start, int end) {
        String cluster = text.substring(start, end);
        return cluster.length() == 1 ? cluster : Normalizer.normalize(cluster, Form.NFC);
    }
}
