package org.w3id.concert.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.read.Block;
import org.w3id.concert.read.WordList;

/** What looks like a heading: short, begun with a capital or a number, not ended as a sentence is. */
final class Headings {
    private static final int LONGEST = 140;
    private static final int MOST_WORDS = 18;
    private static final int FEW_WORDS = 6;
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:" + WordList.ofPages("numbered heading") + "\\s+)?(\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5})[.):]?\\s+\\S.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPTION =
            Pattern.compile(WordList.ofPages("caption") + " \\d{1,3}[.:]? \\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOOTNOTE = Pattern.compile("\\p{L}[.!]\\[?\\d{1,2}]?$");

    private Headings() {}

    /** Whether the line or block is set like a heading: its longer words have capitals, or it is very short. */
    static boolean looksLike(String text) {
        if (!mayBe(text)) {
            return false;
        }
        String[] words = text.split("\\s+");
        return text.endsWith("?") || words.length <= FEW_WORDS || capitals(words) > 0.5 || isNumbered(text);
    }

    /** Whether it may be a heading where it stands alone. */
    static boolean mayBe(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        char first = text.charAt(0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || "\"“«'‘([".indexOf(first) >= 0;
        boolean isNoted = FOOTNOTE.matcher(text).find();
        return begins && !isNoted && ".,;:-–—!".indexOf(last) < 0 && text.split("\\s+").length <= MOST_WORDS;
    }

    /** "Table 3. Missions": what stands above a table as its own heading. */
    static boolean isCaption(String text) {
        return CAPTION.matcher(text).matches() && mayBe(text);
    }

    static boolean isNumbered(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** By the parts of its number ("2.1" is 2), 1 for one all in capitals, else 2. */
    static int level(String text) {
        if (isCaption(text)) {
            return Block.CAPTION;
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return 1
                    + (int) number.group(1)
                            .chars()
                            .filter(character -> character == '.')
                            .count();
        }
        String plain = ASIDE.matcher(text).replaceAll("");
        boolean isLoud = !plain.isBlank()
                && text.chars().anyMatch(Character::isUpperCase)
                && plain.chars().noneMatch(Character::isLowerCase);
        return isLoud ? 1 : 2;
    }

    private static double capitals(String[] words) {
        int counted = 0;
        int capital = 0;
        for (String word : words) {
            if (word.length() > 3) {
                counted++;
                capital += Character.isLowerCase(word.charAt(0)) ? 0 : 1;
            }
        }
        return counted == 0 ? 1 : (double) capital / counted;
    }
}
