package org.w3id.concert.extract.link;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Heads.Word;

/**
 * Recognises names that no list has, by capitals and head noun: "Treaty of …", "… Standby Force", "Operation …". Other
 * sequences of capitals are names of which nothing is known.
 */
final class NameFinder {
    private static final int REACH = 24;
    private static final int SERIES = 4;
    private static final int LONGEST_PREFIX = 3;
    private static final Pattern NUMERAL = Pattern.compile("[IVXLC]+");
    private final Heads heads;
    private final Acronyms acronyms;
    private final NumberedNames numbers;
    private final IntroducedNames introduced;
    private final CodeNames codes;

    NameFinder(Heads heads, Acronyms acronyms) {
        this.heads = heads;
        this.acronyms = acronyms;
        this.numbers = new NumberedNames(heads);
        this.introduced = new IntroducedNames(heads, acronyms);
        this.codes = new CodeNames(heads);
    }

    /** The tokens of a name and its type. */
    record Name(int from, int to, EntityType type) {}

    /**
     * The labels among the tokens of a sentence.
     *
     * @param ends for each token the end of the label that begins there, or 0
     * @param places the tokens at which the name of a state, a place or a region begins, or its adjective
     * @param towns those at which that of a town begins
     * @param adjectives those at which an adjective begins
     */
    record Known(int[] ends, BitSet places, BitSet towns, BitSet adjectives) {
        boolean isPlaceName(int at) {
            return at < ends.length && places.get(at) && !adjectives.get(at);
        }

        int end(int at) {
            return ends[at];
        }
    }

    /**
     * The name that begins at a capital.
     *
     * @param known the labels among the tokens
     */
    Optional<Name> at(List<Token> tokens, int from, Known known) {
        return numbers.of(tokens, from, known.end(from))
                .or(() -> withoutNumber(tokens, from, known).map(name -> numbers.whole(tokens, name)));
    }

    private Optional<Name> withoutNumber(List<Token> tokens, int from, Known known) {
        boolean isOnlyTitle = known.end(from) == 0 && heads.isTitle(from, tokens);
        boolean isBefore = heads.isArticle(tokens.get(from)) && from + 1 < tokens.size() && known.end(from + 1) > 0;
        if (!isNameWord(tokens, from) || isBefore && known.end(from + 1) > known.end(from)) {
            return Optional.empty();
        }
        Optional<Name> spelled =
                heads.isArticle(tokens.get(from)) ? Optional.empty() : introduced.spelled(tokens, from, known);
        if (spelled.isPresent()) {
            return spelled.map(name -> new Name(from, name.to(), ministers(tokens, from, name.to(), name.type())));
        }
        int end = endOfFirst(tokens, from, known);
        if (isOnlyTitle) {
            return heads.isArticle(tokens.get(from))
                    ? Optional.empty()
                    : introduced.whole(tokens, from, end, known, true);
        }
        boolean isAllCapitals = end - from > 1
                && !heads.is(Word.FIRST_OPERATION, tokens.get(from))
                && tokens.subList(from, end).stream()
                        .allMatch(token -> !token.isWord()
                                || token.capitals() == token.text().length());
        if (isAllCapitals) {
            return Optional.empty();
        }
        Optional<Name> whole = introduced.whole(tokens, from, end, known, false);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<EntityType> head = head(tokens, from, end, known)
                .map(type ->
                        type == EntityType.FORCE && codes.isBehindWord(tokens, from) ? EntityType.OPERATION : type);
        if (head.isPresent()) {
            boolean isCodeName = heads.is(Word.FIRST_OPERATION, tokens.get(from));
            int tail = isCodeName
                    ? end
                    : introduced.withPlace(tokens, tail(tokens, from, end, head.get(), known), head.get(), known);
            boolean isAlone = tail == end && isHeadAlone(tokens, from, end, head.get());
            return isAlone
                    ? Optional.empty()
                    : Optional.of(new Name(from, tail, ministers(tokens, from, tail, head.get())));
        }
        return beforeHead(tokens, from, end, known)
                .or(() -> introduced.capitals(tokens, from, end, known))
                .or(() -> plain(tokens, from, end, known));
    }

    /** What a title names that is nothing but capitals and the words between them, by the head noun at its end. */
    Optional<EntityType> ofTitle(List<Token> tokens) {
        boolean isName = tokens.size() > 2
                && isNameWord(tokens, 0)
                && IntStream.range(0, tokens.size()).allMatch(at -> introduced.isWithin(tokens, at))
                && isNameWord(tokens, tokens.size() - 1)
                && !heads.isTitle(tokens.get(0));
        return isName ? heads.typeAtEnd(tokens, 0, tokens.size()) : Optional.empty();
    }

    /** The same of a line that is nothing but a name; words in small letters may be more than those of other names. */
    Optional<EntityType> ofLine(List<Token> tokens) {
        boolean isName = tokens.size() > 2
                && isNameWord(tokens, 0)
                && isNameWord(tokens, tokens.size() - 1)
                && tokens.stream()
                        .allMatch(token -> token.isWord()
                                        && !Character.isDigit(token.text().charAt(0))
                                || token.isHyphen())
                && tokens.stream()
                                        .filter(token -> token.isWord() && !token.isCapital())
                                        .count()
                                * 2
                        < tokens.size();
        return isName ? introduced.typeOfLong(tokens, 0, tokens.size()) : Optional.empty();
    }

    /** "the Treaty", "a Customs Union": a head noun by itself names nothing. */
    private boolean isHeadAlone(List<Token> tokens, int from, int end, EntityType type) {
        return end - from == 1 || type == EntityType.ORGANIZATION && heads.isHead(tokens, from, end);
    }

    /** One word at the beginning of a sentence has its capital from there, unless a list of names begins with it. */
    private Optional<Name> plain(List<Token> tokens, int from, int end, Known known) {
        boolean isFirst = from == 0
                || !tokens.get(from - 1).isWord() && !tokens.get(from - 1).is(",");
        boolean isList = end + 1 < tokens.size()
                && (tokens.get(end).is(",") || isAnd(tokens.get(end)))
                && isNameWord(tokens, end + 1);
        boolean isOnlyFirst = isFirst && end - from == 1 && !isList;
        if (codes.isSaid(tokens, from, end, isOnlyFirst, known)) {
            return Optional.of(new Name(from, end, EntityType.OPERATION));
        }
        return isOnlyFirst || heads.isOther(tokens, from, end)
                ? Optional.empty()
                : Optional.of(new Name(from, end, EntityType.NAME));
    }

    /** "Peace and Security Council", "Bay of Bengal Initiative": the head stands in the part after the joining word. */
    private Optional<Name> beforeHead(List<Token> tokens, int from, int end, Known known) {
        boolean mayBegin = known.end(from) == 0 || known.end(from) < end;
        boolean isShort = end - from <= 2 || introduced.isRegional(tokens, from, end, known);
        int joint = isBehindArticle(tokens, from) ? lastJoint(tokens, end) : end;
        boolean mayJoin = isShort && joint + 1 < tokens.size() && mayBegin && isNameWord(tokens, joint + 1);
        if (!mayJoin || !(isAnd(tokens.get(joint)) || heads.is(Word.OF, tokens.get(joint)))) {
            return Optional.empty();
        }
        return headBehind(tokens, from, joint, known);
    }

    private Optional<Name> headBehind(List<Token> tokens, int from, int end, Known known) {
        int to = segment(tokens, end + 1);
        boolean isOther = known.end(end + 1) > 0 && known.end(end + 1) != to;
        if (isOther && !(known.places().get(end + 1) && known.end(end + 1) < to)) {
            return Optional.empty();
        }
        Optional<EntityType> head = to - end > 2 ? head(tokens, end + 1, to, known) : Optional.empty();
        boolean isOwned = known.end(from) > 0 && !known.places().get(from);
        return head.filter(type -> !isOwned || type == EntityType.INSTRUMENT || type == EntityType.OPERATION)
                .map(type -> new Name(from, tail(tokens, from, to, type, known), type));
    }

    private boolean isBehindArticle(List<Token> tokens, int from) {
        return from > 0 && heads.isArticle(tokens.get(from - 1));
    }

    /** "the Peace, Security and Cooperation Framework": of a series of single words the last joint; else the first. */
    private int lastJoint(List<Token> tokens, int first) {
        int joint = first;
        while (joint + 2 < tokens.size()
                && tokens.get(joint).is(",")
                && isNameWord(tokens, joint + 1)
                && heads.headAtEnd(tokens, joint - 1, joint).isEmpty()) {
            boolean isLast = tokens.get(joint + 2).is(",") && joint + 3 < tokens.size() && isAnd(tokens.get(joint + 3));
            joint += isLast ? 3 : 2;
        }
        return joint < tokens.size() && isAnd(tokens.get(joint)) ? joint : first;
    }

    private Optional<EntityType> head(List<Token> tokens, int from, int end, Known known) {
        if (heads.is(Word.FIRST_OPERATION, tokens.get(from)) && end - from > 1) {
            return Optional.of(EntityType.OPERATION);
        }
        boolean hasWithin = end - from > 2 && heads.is(Word.FIRST_OPERATION, tokens.get(end - 2));
        return heads.typeAtEnd(tokens, from, end)
                .or(() -> hasWithin ? Optional.of(EntityType.OPERATION) : Optional.empty())
                .or(() -> placed(tokens, from, end, known));
    }

    /** "International Force East Timor": behind the head noun the place, so that it was sent there. */
    private Optional<EntityType> placed(List<Token> tokens, int from, int end, Known known) {
        return IntStream.range(from + 2, end)
                .filter(at -> known.isPlaceName(at)
                        && (known.end(at) >= end || tokens.get(known.end(at)).isHyphen()))
                .mapToObj(at -> heads.typeAtEnd(tokens, from, at))
                .flatMap(Optional::stream)
                .filter(NumberedNames::isOfForces)
                .map(type -> EntityType.OPERATION)
                .findFirst();
    }

    /** A council of ministers or of heads of state is an organ, whatever its head noun, unless it has an abbreviation. */
    private EntityType ministers(List<Token> tokens, int from, int to, EntityType type) {
        boolean isOfPeople = tokens.subList(from + 1, to).stream().anyMatch(token -> heads.is(Word.PEOPLE, token));
        boolean isOrgan = isOfPeople
                && type == EntityType.ORGANIZATION
                && acronyms.bracketed(tokens, to).isEmpty();
        return isOrgan ? EntityType.ORGAN : type;
    }

    /** The same, where a label may begin the name that has small words: "Council of Europe Convention". */
    private int endOfFirst(List<Token> tokens, int from, Known known) {
        int end = segment(tokens, from);
        if (known.end(from) <= end) {
            return end;
        }
        int longer = segment(tokens, known.end(from) - 1);
        return longer > known.end(from) ? longer : end;
    }

    /** The end of the capitals that begin at {@code from}; hyphens and possessives join them. */
    private int segment(List<Token> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size()) {
            boolean isJoint = tokens.get(at).isJoint() || isPossessive(tokens.get(at));
            if (isNameWord(tokens, at) && !heads.isConnector(tokens.get(at))) {
                at++;
            } else if (isJoint && (isNameWord(tokens, at + 1) || isPrefixed(tokens, at)) && isJointTight(tokens, at)) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    /** "Co-operation": a short beginning before the hyphen and a small letter behind it. */
    private static boolean isPrefixed(List<Token> tokens, int hyphen) {
        return tokens.get(hyphen).isHyphen()
                && hyphen + 1 < tokens.size()
                && tokens.get(hyphen + 1).isWord()
                && tokens.get(hyphen - 1).text().length() <= LONGEST_PREFIX;
    }

    private static boolean isPossessive(Token token) {
        return token.is("’") || token.is("'");
    }

    private static boolean isJointTight(List<Token> tokens, int at) {
        boolean isTight = tokens.get(at - 1).end() == tokens.get(at).start();
        return isTight
                && (isPossessive(tokens.get(at))
                        || tokens.get(at).end() == tokens.get(at + 1).start());
    }

    static boolean isNameWord(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).isCapital()
                && tokens.get(at).isWord()
                && !NUMERAL.matcher(tokens.get(at).text()).matches();
    }

    /** The end of what follows the head: "of Amity and Cooperation in Southeast Asia"; "from … to" is a way. */
    private int tail(List<Token> tokens, int from, int head, EntityType type, Known known) {
        int end = head;
        boolean isPlaced = false;
        Optional<String> way = IntStream.of(from - 1, from - 2)
                .filter(at -> at >= 0)
                .mapToObj(at -> heads.wayFrom(tokens.get(at)))
                .flatMap(Optional::stream)
                .findFirst();
        while (end < tokens.size()
                && end - head < REACH
                && !way.equals(Optional.of(tokens.get(end).text()))) {
            boolean isPlace = heads.is(Word.IN, tokens.get(end));
            int next = isPlaced && isPlace ? -1 : extension(tokens, end, end > head, type, known);
            if (next < 0 || isPlace && type == EntityType.INSTRUMENT && isSignedThere(tokens, next, known)) {
                break;
            }
            isPlaced = isPlaced || isPlace;
            int joint = end;
            end = Math.max(segment(tokens, next), known.end(next));
            if (known.isPlaceName(next) && known.end(next) == end && heads.pairs(tokens.get(joint), type)) {
                end = endOfPair(tokens, end, known);
            }
        }
        return end;
    }

    /** "Treaty between …, … and …", "Union of … and …": the last of several states belongs to the name as the first does. */
    private int endOfPair(List<Token> tokens, int first, Known known) {
        int end = first;
        for (int more = 0; more < SERIES && end + 2 < tokens.size(); more++) {
            boolean isLast = isAnd(tokens.get(end)) || tokens.get(end).is(",") && isAnd(tokens.get(end + 1));
            if (!isLast && !tokens.get(end).is(",")) {
                return first;
            }
            int next = isLast && !isAnd(tokens.get(end)) ? end + 2 : end + 1;
            next = next < tokens.size() && heads.isArticle(tokens.get(next)) ? next + 1 : next;
            if (!known.isPlaceName(next)) {
                return first;
            }
            end = known.end(next);
            if (isLast) {
                return end;
            }
        }
        return first;
    }

    /** "… in Nairobi on 15 December", "… in Nairobi.": a place before the date, or a town, says where it was signed. */
    private boolean isSignedThere(List<Token> tokens, int place, Known known) {
        int end = Math.max(segment(tokens, place), known.end(place));
        if (known.towns().get(place) && known.end(place) == end) {
            return true;
        }
        boolean isBefore = end + 1 < tokens.size()
                && (tokens.get(end).is("on") || tokens.get(end).is("in"));
        return isBefore && (isDigit(tokens.get(end + 1)) || end + 2 < tokens.size() && isDigit(tokens.get(end + 2)));
    }

    private static boolean isDigit(Token token) {
        return Character.isDigit(token.text().charAt(0));
    }

    /** Where the next part of a name begins, "Mission to Monitor the Implementation" included; else -1. */
    private int extension(List<Token> tokens, int at, boolean isTail, EntityType type, Known known) {
        boolean isPlaced = isTail && heads.is(Word.IN, tokens.get(at)) && !endsKnown(known, at);
        if (heads.joins(tokens.get(at), type) || isPlaced) {
            int next = isDouble(tokens, at, type) ? at + 2 : at + 1;
            while (next < tokens.size() && next - at < 3 && heads.isArticle(tokens.get(next))) {
                next++;
            }
            boolean isMatter = type == EntityType.INSTRUMENT && next > at + 1;
            boolean isOwner = type == EntityType.FORCE
                    && isAcronym(tokens, next)
                    && acronyms.bracketed(tokens, next + 1).isEmpty();
            return isNameWord(tokens, next) && !isOwner && (isMatter || !isTitleOnly(tokens, next)) ? next : -1;
        }
        boolean isTask = isTail && type == EntityType.OPERATION && heads.isArticle(tokens.get(at));
        if (isTask && isNameWord(tokens, at + 1) && known.end(at + 1) == 0) {
            return at + 1;
        }
        return isTail ? series(tokens, at, known) : -1;
    }

    /** "Manufacturing of and Trafficking in Firearms". */
    private boolean isDouble(List<Token> tokens, int at, EntityType type) {
        return type == EntityType.INSTRUMENT
                && at + 2 < tokens.size()
                && isAnd(tokens.get(at + 1))
                && isNameWord(tokens, at + 2);
    }

    /** "Force Intervention Brigade of MONUSCO": whose it is. */
    private static boolean isAcronym(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).capitals() > 2;
    }

    /** "Treaty of Lagos in …": behind a known place, "in" says where something happened. */
    private static boolean endsKnown(Known known, int at) {
        for (int start = Math.max(0, at - 5); start < at; start++) {
            if (known.end(start) == at) {
                return true;
            }
        }
        return false;
    }

    private boolean isTitleOnly(List<Token> tokens, int at) {
        return heads.isTitle(tokens.get(at)) && !heads.isInner(tokens.get(at)) && !isNameWord(tokens, at + 1);
    }

    /** "…, Management, Resolution and Security": goes on if a last part with "and" follows, and no part is known. */
    private int series(List<Token> tokens, int at, Known known) {
        int here = at;
        for (int part = 0; part < SERIES && here + 1 < tokens.size(); part++) {
            boolean isAnd = isAnd(tokens.get(here)) || heads.is(Word.OR, tokens.get(here));
            boolean isComma = tokens.get(here).is(",");
            int next = isComma && isAnd(tokens.get(here + 1)) ? here + 2 : here + 1;
            if (!isAnd && !isComma || !isNameWord(tokens, next) || known.end(next) > 0) {
                return -1;
            }
            int end = endOfPart(tokens, next);
            if (heads.typeAtEnd(tokens, next, end).isPresent() && end - next > 1) {
                return -1;
            }
            if (isAnd || next == here + 2) {
                return firstPart(tokens, at);
            }
            here = end;
        }
        return -1;
    }

    /** "Armed Robbery against Ships" is one part of the matter of a treaty. */
    private int endOfPart(List<Token> tokens, int from) {
        int end = segment(tokens, from);
        while (end + 1 < tokens.size() && heads.isConnector(tokens.get(end)) && isNameWord(tokens, end + 1)) {
            end = segment(tokens, end + 1);
        }
        return end;
    }

    private int firstPart(List<Token> tokens, int at) {
        return tokens.get(at).is(",") && isAnd(tokens.get(at + 1)) ? at + 2 : at + 1;
    }

    private boolean isAnd(Token token) {
        return heads.is(Word.AND, token);
    }
}
