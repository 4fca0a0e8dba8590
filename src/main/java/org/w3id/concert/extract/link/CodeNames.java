package org.w3id.concert.extract.link;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.extract.link.Heads.Word;
import org.w3id.concert.extract.link.NameFinder.Known;

/** Names of operations and exercises that have no head noun, by the words around them. Immutable. */
final class CodeNames {
    private static final int NEAR = 10;
    private static final int LIST = 12;
    private static final String QUOTES = "\"'“‘«„";
    private final Heads heads;

    CodeNames(Heads heads) {
        this.heads = heads;
    }

    /**
     * Whether such words say that the capitals from {@code from} to {@code end} are the name of an operation.
     *
     * @param mayBeWord whether they are one word that has its capital from the beginning of the sentence
     */
    boolean isSaid(List<Token> tokens, int from, int end, boolean mayBeWord, Known known) {
        return isBehindWord(tokens, from)
                || isListed(tokens, from, known)
                || !mayBeWord && known.end(from) < end && isBeforeExercise(tokens, end)
                || NumberedNames.endWithYear(tokens, end) > end && isAmongExercises(tokens, from);
    }

    /** Words such as "exercise" or "code-named" before a name, perhaps with a quotation mark, say what it is. */
    boolean isBehindWord(List<Token> tokens, int from) {
        int before = from - 1;
        while (before > 0 && QUOTES.contains(tokens.get(before).text())) {
            before--;
        }
        return before >= 0 && heads.is(Word.BEFORE_OPERATION, tokens.get(before));
    }

    /** "the exercises Alpha, Beta and Gamma": as the first of the list. */
    private boolean isListed(List<Token> tokens, int from, Known known) {
        int before = from - 1;
        boolean isList = before > 0 && isBetween(tokens.get(before));
        while (isList && before > 0 && from - before < LIST && isInList(tokens, before, known)) {
            before--;
        }
        return isList
                && from - before > 2
                && known.end(from) == 0
                && heads.is(Word.BEFORE_OPERATION, tokens.get(before))
                && tokens.get(before).text().endsWith("s");
    }

    private boolean isInList(List<Token> tokens, int at, Known known) {
        boolean isName = NameFinder.isNameWord(tokens, at) && known.end(at) == 0;
        return isName
                || isBetween(tokens.get(at))
                || QUOTES.contains(tokens.get(at).text());
    }

    private boolean isBetween(Token token) {
        return token.is(",") || heads.is(Word.AND, token);
    }

    /** "the Obangame Express exercises", "Cobra Gold naval exercise". */
    private boolean isBeforeExercise(List<Token> tokens, int end) {
        int next = end < tokens.size() && heads.is(Word.BEFORE_EXERCISE, tokens.get(end)) ? end + 1 : end;
        return next < tokens.size() && heads.is(Word.EXERCISE, tokens.get(next));
    }

    /** "its largest exercise, Kwanza 2010", "the Kwanza 2010 field exercise": such a word in the same clause. */
    private boolean isAmongExercises(List<Token> tokens, int from) {
        IntStream behind = IntStream.range(from, Math.min(from + NEAR, tokens.size()));
        IntStream ahead = IntStream.iterate(from - 1, at -> at >= 0 && at > from - NEAR, at -> at - 1);
        return Stream.of(behind, ahead).anyMatch(way -> way.takeWhile(at -> !isClauseEnd(tokens.get(at)))
                .anyMatch(at -> heads.is(Word.BEFORE_OPERATION, tokens.get(at))));
    }

    private static boolean isClauseEnd(Token token) {
        return token.is(".") || token.is(";");
    }
}
