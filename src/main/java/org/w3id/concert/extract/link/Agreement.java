package org.w3id.concert.extract.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3id.concert.extract.lexicon.Label;

/**
 * Whether the letters of a text agree with a label whose words they are. Abbreviations must agree letter by letter, those
 * of several words but for capitals throughout; names need their capitals, or stand in a heading in capitals throughout; an
 * article at their head does not.
 *
 * @param spelled abbreviations that are never written like a word
 */
record Agreement(Set<String> articles, Set<String> spelled) {
    private static final int LONG_ENOUGH = 4;

    /** "Asean" for ASEAN: an abbreviation written as newspapers write one that is spoken as a word. */
    boolean isSpoken(Label label, List<Token> tokens, int from, int to) {
        return label.use() == Label.Use.ABBREVIATION
                && to - from == 1
                && label.form().length() >= LONG_ENOUGH
                && !spelled.contains(label.form())
                && label.form().chars().allMatch(Character::isUpperCase)
                && tokens.get(from).isCapital()
                && tokens.get(from).capitals() == 1;
    }

    /** An abbreviation as newspapers write it: "Asean". */
    static String spoken(String abbreviation) {
        return abbreviation.charAt(0) + abbreviation.substring(1).toLowerCase(Locale.ROOT);
    }

    boolean of(Label label, List<Token> tokens, int from, int to) {
        if (label.use() == Label.Use.ABBREVIATION) {
            String letters = spelled(tokens, from, to);
            boolean isInCapitals = to - from > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
            String form = plain(label.form());
            return letters.equals(isInCapitals ? form.toUpperCase(Locale.ROOT) : form);
        }
        boolean mustBegin = Character.isUpperCase(label.form().codePointAt(0));
        Token first = tokens.get(from);
        if (!mustBegin || !first.isWord()) {
            return true;
        }
        if (first.isCapital()) {
            return to - from == 1 || hasCapitalAfter(tokens, from, to);
        }
        return articles.contains(first.text())
                && to - from > 1
                && tokens.get(from + 1).isCapital();
    }

    private static boolean hasCapitalAfter(List<Token> tokens, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (tokens.get(at).capitals() > 0
                    || Character.isDigit(tokens.get(at).text().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static String spelled(List<Token> tokens, int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int at = from; at < to; at++) {
            letters.append(plain(tokens.get(at).text()));
        }
        return letters.toString();
    }

    private static String plain(String form) {
        return form.replaceAll("[\\s\\-–—‐‑]", "");
    }
}
