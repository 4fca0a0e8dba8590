package org.w3id.concert.extract.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Heads.Word;
import org.w3id.concert.extract.link.NameFinder.Known;
import org.w3id.concert.extract.link.NameFinder.Name;

/**
 * Names whose abbreviation stands in brackets behind them, which says where they begin and end (Schwartz and Hearst, PSB
 * 2003). Immutable.
 */
final class IntroducedNames {
    private static final int REACH = 24;
    private static final int REGION = 3;
    private static final int LETTERS = 3;
    private final Heads heads;
    private final Acronyms acronyms;

    IntroducedNames(Heads heads, Acronyms acronyms) {
        this.heads = heads;
        this.acronyms = acronyms;
    }

    /**
     * "Migration, Asylum, Refugees Regional Initiative (MARRI)": every word in capitals gives the abbreviation its letter, so
     * that nothing else is part of the name.
     */
    Optional<Name> spelled(List<Token> tokens, int from, Known known) {
        int to = from + 1;
        while (to < tokens.size()
                && to - from < REACH
                && (tokens.get(to).is(",") || tokens.get(to).is("/") || isWithin(tokens, to))) {
            to++;
        }
        int last = to;
        return acronyms.bracketed(tokens, to)
                .filter(acronym -> last - from > 1 && acronym.form().length() >= LETTERS)
                .filter(acronym -> Initials.spell(acronym.form(), tokens.subList(from, last)))
                .filter(acronym -> last > known.end(from))
                .map(acronym -> new Name(from, last, type(tokens, from, last, known)))
                .filter(name -> name.type() != EntityType.NAME && known.end(from) == 0 || known.end(last + 1) == 0)
                .or(() -> line(tokens, from, last));
    }

    /** A line that is nothing but a name with a head noun and an abbreviation, whatever its letters. */
    private Optional<Name> line(List<Token> tokens, int from, int last) {
        boolean isFirst =
                (from == 0 || !tokens.get(from - 1).isWord() && from < LETTERS) && !heads.isTitle(tokens.get(from));
        return isFirst && last - from > 2
                ? acronyms.bracketed(tokens, last)
                        .filter(acronym -> acronym.to() == tokens.size() - 1)
                        .flatMap(acronym -> heads.typeAtEnd(tokens, from, joint(tokens, from, last))
                                .or(() -> heads.typeAtEnd(tokens, from, last)))
                        .map(type -> new Name(from, last, type))
                : Optional.empty();
    }

    private EntityType type(List<Token> tokens, int from, int last, Known known) {
        return heads.isOther(tokens, from, last)
                ? EntityType.NAME
                : typeOfLong(tokens, from, last)
                        .or(() -> body(tokens, from, last, known))
                        .orElse(EntityType.NAME);
    }

    /**
     * "Mission to Support the Fight against Corruption (MSFAC)": most of the letters are those of the words, in order. The
     * name of a mission may begin with that of its organization. A word such as "Its" begins none that is spelled without it.
     */
    Optional<Name> whole(List<Token> tokens, int from, int end, Known known, boolean mayBeShort) {
        int to = end;
        while (to < tokens.size() && to - from < REACH && isWithin(tokens, to)) {
            to++;
        }
        if (to == end && !mayBeShort || !NameFinder.isNameWord(tokens, to - 1)) {
            return Optional.empty();
        }
        int last = to;
        return acronyms.bracketed(tokens, to)
                .filter(acronym -> Initials.beginsLike(acronym.form(), tokens.get(from)))
                .filter(acronym -> Initials.isOf(acronym.form(), tokens.subList(from, last)))
                .filter(acronym -> !heads.isTitle(tokens.get(from))
                        || !Initials.spell(acronym.form(), tokens.subList(from + 1, last)))
                .flatMap(acronym -> typeOfLong(tokens, from, last).or(() -> body(tokens, from, last, known)))
                .filter(found -> known.end(from) == 0 || known.places().get(from) || found == EntityType.OPERATION)
                .map(found -> new Name(from, last, found));
    }

    /** The same where the name is nothing but capitals. */
    Optional<Name> capitals(List<Token> tokens, int from, int end, Known known) {
        return acronyms.bracketed(tokens, end)
                .filter(acronym -> !acronym.form().endsWith("s"))
                .filter(acronym -> Initials.isOf(acronym.form(), tokens.subList(from, end)))
                .flatMap(acronym -> body(tokens, from, end, known)
                        .or(() -> known.end(from) == 0 ? typeOfLong(tokens, from, end) : Optional.empty()))
                .map(type -> new Name(from, end, type));
    }

    /**
     * "Multinational Force in the Heron Republic (FOMUR)": a place before the abbreviation belongs to the name, unless the
     * abbreviation is its own. The end of the name with it.
     */
    int withPlace(List<Token> tokens, int end, EntityType type, Known known) {
        boolean isJoined =
                NumberedNames.isOfForces(type) && end + 2 < tokens.size() && heads.is(Word.IN, tokens.get(end));
        int place = isJoined && heads.isArticle(tokens.get(end + 1)) ? end + 2 : end + 1;
        if (!isJoined || !known.isPlaceName(place)) {
            return end;
        }
        int last = known.end(place);
        return acronyms.bracketed(tokens, last)
                .filter(acronym -> !known.places().get(acronym.from()))
                .filter(acronym -> !Initials.isOf(acronym.form(), tokens.subList(place, last)))
                .map(acronym -> last)
                .orElse(end);
    }

    /** By the head before "of" or another joining word, else by the last word that is one. */
    Optional<EntityType> typeOfLong(List<Token> tokens, int from, int last) {
        int joint = joint(tokens, from, last);
        boolean endsInOwner =
                last - from > 3 && heads.is(Word.THE, tokens.get(last - 2)) && heads.isHead(tokens, last - 1, last);
        return heads.typeAtEnd(tokens, from, joint)
                .or(() -> IntStream.iterate(endsInOwner ? last - 2 : last, at -> at > from, at -> at - 1)
                        .mapToObj(at -> heads.typeAtEnd(tokens, from, at))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    int joint(List<Token> tokens, int from, int last) {
        return IntStream.range(from + 1, last)
                .filter(at -> heads.isConnector(tokens.get(at)))
                .findFirst()
                .orElse(last);
    }

    /** A name with an abbreviation that begins with a region, or with a word such as "Multinational", is that of a body. */
    private Optional<EntityType> body(List<Token> tokens, int from, int last, Known known) {
        return isRegional(tokens, from, last, known) && last - from > 2 && !heads.isOther(tokens, from, last)
                ? Optional.of(EntityType.ORGANIZATION)
                : Optional.empty();
    }

    /** Whether one of the first words is that of a region, or one such as "Multinational". */
    boolean isRegional(List<Token> tokens, int from, int last, Known known) {
        return IntStream.range(from, Math.min(from + REGION, last))
                .anyMatch(at -> known.places().get(at) || heads.is(Word.FIRST_BODY, tokens.get(at)));
    }

    /** Whether the token may stand within a long name. */
    boolean isWithin(List<Token> tokens, int at) {
        boolean isAnd =
                heads.is(Word.AND, tokens.get(at)) && at + 1 < tokens.size() && !heads.isArticle(tokens.get(at + 1));
        return NameFinder.isNameWord(tokens, at)
                || tokens.get(at).isHyphen()
                || isSmall(tokens.get(at))
                || isAnd
                || isTask(tokens, at);
    }

    /** "Mission to support the Peace Process": a verb in small letters between what joins it and what it is done to. */
    private boolean isTask(List<Token> tokens, int at) {
        return at > 0
                && heads.is(Word.BEFORE_TASK, tokens.get(at - 1))
                && tokens.get(at).isWord()
                && at + 1 < tokens.size()
                && (heads.isArticle(tokens.get(at + 1)) || NameFinder.isNameWord(tokens, at + 1));
    }

    /** A preposition or an article within a name. */
    boolean isSmall(Token token) {
        return heads.isConnector(token) || heads.isArticle(token) || heads.is(Word.WITHIN, token);
    }
}
