package org.w3id.concert.extract.link;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the letters of an abbreviation are those of a name's words (Schwartz and Hearst, PSB 2003). */
final class Initials {
    private final String letters;
    private final List<Token> words;
    private final BitSet refuted = new BitSet();

    private Initials(String form, List<Token> words) {
        this.letters = letters(form);
        this.words = words;
    }

    private static String letters(String form) {
        return form.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the first and at least half of its letters begin the words, in their order. */
    static boolean isOf(String form, List<Token> words) {
        int found = 0;
        int word = 0;
        String letters = letters(form);
        for (int at = 0; at < letters.length(); at++) {
            int next = word;
            while (next < words.size()
                    && Character.toLowerCase(words.get(next).text().charAt(0)) != letters.charAt(at)) {
                next++;
            }
            if (next < words.size()) {
                found++;
                word = next + 1;
            } else if (at == 0) {
                return false;
            }
        }
        return 2 * found >= letters.length();
    }

    /** Whether its letters are the first ones of all words, or of all that are not small. */
    static boolean begin(String form, List<Token> words, Predicate<Token> isSmall) {
        return Stream.of(words.stream().filter(Token::isWord), words.stream().filter(isSmall.negate()))
                .map(some ->
                        some.map(word -> letters(word.text().substring(0, 1))).collect(Collectors.joining()))
                .anyMatch(letters(form)::equals);
    }

    /** "OCAM" for a name in another order of words: its letters are the first ones of the capitals, each once. */
    static boolean isOfAnyOrder(String form, List<Token> words) {
        String initials = words.stream()
                .filter(word -> word.isWord() && word.isCapital())
                .map(word -> word.text().substring(0, 1).toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
        String letters =
                letters(form).chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        return letters.length() > 2 && letters.equals(initials);
    }

    static boolean beginsLike(String form, Token word) {
        return Character.toLowerCase(word.text().charAt(0)) == Character.toLowerCase(form.charAt(0));
    }

    /**
     * Whether all its letters are those of the words and each word in capitals gives its first one, perhaps more:
     * "LITPOLUKRBRIG" is "Lithuanian–Polish–Ukrainian Brigade". A small word may give its first.
     */
    static boolean spell(String form, List<Token> words) {
        return new Initials(form, words).spell(0, 0);
    }

    private boolean spell(int letter, int word) {
        if (word == words.size()) {
            return letter == letters.length();
        }
        int place = word * (letters.length() + 1) + letter;
        if (refuted.get(place)) {
            return false;
        }
        Token next = words.get(word);
        boolean mayGiveNone = !next.isWord() || !next.isCapital();
        boolean spells = mayGiveNone && spell(letter, word + 1) || next.isWord() && gives(letter, word);
        refuted.set(place, !spells);
        return spells;
    }

    /** The first letter of the word, and of a word in capitals as many more as it has in this order. */
    private boolean gives(int letter, int word) {
        String own = words.get(word).text().toLowerCase(Locale.ROOT);
        int inWord = -1;
        for (int at = letter; at < letters.length(); at++) {
            inWord = own.indexOf(letters.charAt(at), inWord + 1);
            if (inWord < 0 || at == letter && inWord > 0) {
                return false;
            }
            if (spell(at + 1, word + 1)) {
                return true;
            }
            if (!words.get(word).isCapital()) {
                return false;
            }
        }
        return false;
    }
}
