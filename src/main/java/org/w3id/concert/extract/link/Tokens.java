package org.w3id.concert.extract.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words, numbers and signs; a possessive {@code 's} is a token of its own, and so are the tab between two
 * cells and the end of a line within one, across which no name goes.
 */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[’'][sS](?![\\p{L}\\p{N}])"
            + "|\\p{Lu}\\.(?:\\p{Lu}\\.)+"
            + "|(?:St|Mr|Dr)\\."
            + "|\\p{N}+(?:[.,]\\p{N}{3})*(?![\\p{L}])"
            + "|[\\p{L}\\p{N}\\p{M}]+(?:[’'ʻ](?!s(?![\\p{L}]))[\\p{L}]+)?"
            + "|[^\\s]|[\\t\\n]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text).region(from, to);
        while (token.find()) {
            tokens.add(new Token(token.group(), key(token.group()), token.start(), token.end()));
        }
        return tokens;
    }

    static List<Token> of(String text) {
        return of(text, 0, text.length());
    }

    /** Accents, case and the two spellings of -isation, defence and cooperation do not matter. */
    static String key(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        if (!isAscii(key)) {
            key = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD))
                    .replaceAll("")
                    .replace('’', '\'');
        }
        if (key.endsWith("isation") || key.endsWith("isations")) {
            key = key.replace("isation", "ization");
        }
        if (key.equals("defence")) {
            return "defense";
        }
        return key;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
