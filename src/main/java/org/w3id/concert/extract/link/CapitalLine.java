package org.w3id.concert.extract.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.w3id.concert.extract.link.Heads.Word;

/**
 * A line in capitals throughout, such as a heading, that gives a name and its abbreviation: "ORGANIZATION OF … STATES
 * (OXS)". It is read as if it were written like a name.
 */
final class CapitalLine {
    private static final int WORDS = 3;
    private static final int SHORT = 2;

    private CapitalLine() {}

    /**
     * The tokens as they are, or those of a line in capitals with small letters behind the first ones.
     *
     * @param isAbbreviation whether a token is one that keeps its capitals
     */
    static List<Token> titled(List<Token> sentence, Heads heads, Predicate<Token> isAbbreviation) {
        List<Token> tokens = sentence;
        if (tokens.stream().allMatch(CapitalLine::isInCapitals)) {
            tokens = operation(tokens, heads, isAbbreviation);
        }
        int bracket = bracket(tokens);
        boolean isInCapitals = bracket >= WORDS
                && tokens.subList(0, bracket).stream().filter(Token::isWord).count() >= WORDS
                && tokens.subList(0, bracket).stream().allMatch(CapitalLine::isInCapitals);
        if (!isInCapitals) {
            return tokens;
        }
        List<Token> titled = new ArrayList<>(tokens);
        for (int at = 0; at < bracket; at++) {
            Token token = tokens.get(at);
            if (token.isCapital() && token.text().length() > 1 && !isAbbreviation.test(token)) {
                titled.set(at, new Token(written(token, heads), token.key(), token.start(), token.end()));
            }
        }
        return titled;
    }

    /** "OPERATION OCEAN SHIELD", "EUFOR ALTHEA": behind such a word the letters are those of a name, up to the next sign. */
    private static List<Token> operation(List<Token> tokens, Heads heads, Predicate<Token> isAbbreviation) {
        List<Token> titled = new ArrayList<>(tokens);
        boolean isWithin = false;
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean begins = heads.is(Word.FIRST_OPERATION, named(token, heads));
            isWithin = token.isWord() && (isWithin || begins);
            if (isWithin
                    && token.text().length() > SHORT
                    && !isAbbreviation.test(token)
                    && !heads.is(Word.FIRST_OPERATION, token)) {
                titled.set(at, named(token, heads));
            }
        }
        return titled;
    }

    private static Token named(Token token, Heads heads) {
        return token.isCapital() && token.text().length() > 1 && !heads.is(Word.FIRST_OPERATION, token)
                ? new Token(written(token, heads), token.key(), token.start(), token.end())
                : token;
    }

    private static int bracket(List<Token> tokens) {
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).is("(")) {
            at++;
        }
        boolean isAbbreviation = at + 2 < tokens.size() && tokens.get(at + 1).capitals() > 1;
        return isAbbreviation ? at : -1;
    }

    private static boolean isInCapitals(Token token) {
        return token.text().chars().noneMatch(Character::isLowerCase);
    }

    private static String written(Token token, Heads heads) {
        String small = token.text().toLowerCase(Locale.ROOT);
        Token lower = new Token(small, token.key(), token.start(), token.end());
        boolean isSmall = heads.isConnector(lower)
                || heads.isArticle(lower)
                || heads.is(Word.AND, lower)
                || heads.is(Word.WITHIN, lower);
        return isSmall ? small : token.text().charAt(0) + small.substring(1);
    }

    /** The tokens as a name, with single blanks where the text has any. */
    static String wording(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < tokens.size(); at++) {
            boolean isTight =
                    at == 0 || tokens.get(at - 1).end() == tokens.get(at).start();
            name.append(isTight ? "" : " ").append(tokens.get(at).text());
        }
        return name.toString();
    }
}
