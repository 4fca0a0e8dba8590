package org.w3id.concert.extract.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Heads.Word;
import org.w3id.concert.extract.link.NameFinder.Name;

/**
 * Names that only the abbreviation behind them shows to be such, since it is made of their first letters: "Border Offences
 * Desk (BOD)" with a head noun that no list has, "the common transport policy (CTP)" in small letters. Immutable.
 */
final class SpelledNames {
    private static final int REACH = 14;
    private static final int LETTERS = 3;
    private final Heads heads;
    private final Acronyms acronyms;
    private final IntroducedNames introduced;

    SpelledNames(Heads heads, Acronyms acronyms) {
        this.heads = heads;
        this.acronyms = acronyms;
        this.introduced = new IntroducedNames(heads, acronyms);
    }

    /** Those of a sentence; the type of what has no head noun that says more is NAME. */
    Stream<Name> among(List<Token> tokens) {
        return IntStream.range(2, tokens.size())
                .filter(at -> tokens.get(at).is("("))
                .mapToObj(at -> acronyms.bracketed(tokens, at)
                        .filter(acronym -> acronym.form().length() >= LETTERS)
                        .flatMap(acronym -> before(tokens, at, acronym.form())))
                .flatMap(Optional::stream);
    }

    /** The shortest words before {@code end} that give the letters. */
    private Optional<Name> before(List<Token> tokens, int end, String form) {
        int reach = Math.max(0, end - REACH);
        return IntStream.iterate(end - 1, from -> from >= reach && mayStand(tokens.get(from)), from -> from - 1)
                .filter(from -> from < end - 1 && Initials.beginsLike(form, tokens.get(from)))
                .filter(from -> !isSmall(tokens.get(from)))
                .mapToObj(from -> type(tokens, from, end, form).map(type -> new Name(from, end, type)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isSmall(Token token) {
        return introduced.isSmall(token) || heads.is(Word.AND, token) || !token.isWord();
    }

    private static boolean mayStand(Token token) {
        return token.isWord() || token.isHyphen();
    }

    private Optional<EntityType> type(List<Token> tokens, int from, int end, String form) {
        if (isOther(tokens, from, end)) {
            return Optional.empty();
        }
        List<Token> words = tokens.subList(from, end);
        if (!NameFinder.isNameWord(tokens, end - 1)) {
            return isGiven(tokens, from) && Initials.begin(form, words, this::isSmall)
                    ? typeInSmall(tokens, from, end)
                    : Optional.empty();
        }
        boolean isName = IntStream.range(from, end).allMatch(at -> introduced.isWithin(tokens, at));
        return isName && Initials.spell(form, words)
                ? introduced.typeOfLong(tokens, from, end).or(() -> Optional.of(EntityType.NAME))
                : Optional.empty();
    }

    private boolean isOther(List<Token> tokens, int from, int end) {
        return heads.isOther(tokens, from, end)
                || heads.is(Word.NO_BODY, tokens.get(end - 1))
                || heads.is(Word.NO_BODY, tokens.get(introduced.joint(tokens, from, end) - 1));
    }

    /** Small letters name a thing of its own only with one of these before them. */
    private boolean isGiven(List<Token> tokens, int from) {
        return from > 0 && heads.is(Word.BEFORE_SMALL, tokens.get(from - 1));
    }

    /** In small letters a head noun must say what it is; an instrument has a name in capitals. */
    private Optional<EntityType> typeInSmall(List<Token> tokens, int from, int end) {
        Optional<EntityType> type = heads.is(Word.SMALL_HEAD, tokens.get(end - 1))
                ? Optional.of(EntityType.ORGANIZATION)
                : heads.typeAtEnd(tokens, from, introduced.joint(tokens, from, end));
        return type.filter(found -> found != EntityType.INSTRUMENT);
    }
}
