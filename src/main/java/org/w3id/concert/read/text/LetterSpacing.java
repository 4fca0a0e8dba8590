package org.w3id.concert.read.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that are set with a space between their letters; a wider gap separates such words. */
final class LetterSpacing {
    private static final Pattern SPACED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\p{L}(?: [\\p{Ll}-]){3,}|\\p{Lu}(?: \\p{Lu}){4,})(?![\\p{L}\\p{N}])");

    private LetterSpacing() {}

    /** The offsets of the spaces that go. */
    static BitSet spaces(String text) {
        BitSet spaces = new BitSet();
        if (!mayHave(text)) {
            return spaces;
        }
        Matcher spaced = SPACED.matcher(text);
        while (spaced.find()) {
            for (int i = spaced.start(); i < spaced.end(); i++) {
                if (text.charAt(i) == ' ') {
                    spaces.set(i);
                }
            }
        }
        return spaces;
    }

    /** A cheap look before the pattern: three spaces in a row that are two apart. */
    private static boolean mayHave(String text) {
        int run = 0;
        for (int i = text.indexOf(' '); i >= 0 && run < 3; i = text.indexOf(' ', i + 1)) {
            run = i + 2 < text.length() && text.charAt(i + 2) == ' ' ? run + 1 : 0;
        }
        return run >= 3;
    }
}
