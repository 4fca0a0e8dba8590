package org.w3id.concert.extract.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Heads.Word;
import org.w3id.concert.extract.link.NameFinder.Name;

/**
 * Numbers that belong to names: those of resolutions, the years of exercises, the numbers of forces and operations.
 * Immutable.
 */
final class NumberedNames {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{2}|" + YEAR.pattern());
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{1,4}");
    private static final Pattern PART = Pattern.compile("[0-9]{1,4}|\\p{Lu}{2,7}");
    private static final Pattern SHORT_NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern NUMERAL = Pattern.compile("II|III|IV|VI|VII|VIII|IX");
    private static final String ENDS = "(),;:";
    private final Heads heads;

    NumberedNames(Heads heads) {
        this.heads = heads;
    }

    /**
     * "resolution 2039", "Resolution 1464 (2003)": a word of its own and a number, or a label that ends with such a word.
     *
     * @param known the end of the label that begins here, or 0
     */
    Optional<Name> of(List<Token> tokens, int from, int known) {
        return Optional.of(Math.max(from, known - 1))
                .map(word -> endOfNumbered(tokens, word))
                .filter(end -> end > Math.max(from + 1, known))
                .map(end -> new Name(from, end, EntityType.INSTRUMENT));
    }

    /** The end of the number behind such a word; the word itself where there is none. */
    private int endOfNumbered(List<Token> tokens, int word) {
        int number = word + 1;
        while (number < tokens.size() && number < word + 6 && heads.is(Word.BEFORE_NUMBERS, tokens.get(number))) {
            number++;
        }
        boolean isNumbered = heads.is(Word.NUMBERED, tokens.get(word))
                && number < tokens.size()
                && NUMBER.matcher(tokens.get(number).text()).matches();
        return isNumbered ? endOfNumber(tokens, number) : word;
    }

    /** "48/141", "2013/34/CFSP": a number in parts. */
    private static int endOfNumber(List<Token> tokens, int number) {
        int end = number + 1;
        while (end + 1 < tokens.size()
                && tokens.get(end).is("/")
                && PART.matcher(tokens.get(end + 1).text()).matches()) {
            end += 2;
        }
        return end;
    }

    /** The name of a force or an operation with the year or the number behind it, "UN Security Council Resolution 1464", "Bali Concord II". */
    Name whole(List<Token> tokens, Name name) {
        if (name.type() == EntityType.INSTRUMENT) {
            int end = endOfInstrument(tokens, name.to());
            return end >= name.to() ? new Name(name.from(), end, name.type()) : name;
        }
        if (!isOfForces(name.type())) {
            return name;
        }
        boolean isOfSeries = name.type() == EntityType.OPERATION
                && tokens.subList(name.from(), name.to()).stream().allMatch(NumberedNames::isOfSeries);
        int end = isOfSeries ? endWithYear(tokens, name.to()) : name.to();
        return new Name(name.from(), endWithNumber(tokens, end), name.type());
    }

    /** A numeral, the year of a vision, or the number of a resolution. */
    private int endOfInstrument(List<Token> tokens, int end) {
        boolean isNumeral =
                end < tokens.size() && NUMERAL.matcher(tokens.get(end).text()).matches();
        if (isNumeral) {
            return end + 1;
        }
        return heads.is(Word.OF_YEAR, tokens.get(end - 1)) ? endWithYear(tokens, end) : endOfNumbered(tokens, end - 1);
    }

    static boolean isOfForces(EntityType type) {
        return type == EntityType.FORCE || type == EntityType.OPERATION;
    }

    /** Words such as "Operation" begin the name of something that is done once. */
    private static boolean isOfSeries(Token token) {
        return !token.is("Operation") && (token.isCapital() || token.isHyphen());
    }

    /** "Peace Mission 2007", "Rubezh-2008": the exercises of a series are told apart by their year; a span is a time. */
    static int endWithYear(List<Token> tokens, int end) {
        boolean isTight = end + 1 < tokens.size()
                && tokens.get(end).isHyphen()
                && tokens.get(end - 1).end() == tokens.get(end).start()
                && tokens.get(end).end() == tokens.get(end + 1).start();
        if (isTight && SHORT_YEAR.matcher(tokens.get(end + 1).text()).matches()) {
            return end + 2;
        }
        boolean isYear =
                end < tokens.size() && YEAR.matcher(tokens.get(end).text()).matches();
        boolean isSpan = end + 1 < tokens.size()
                && (tokens.get(end + 1).isHyphen() || tokens.get(end + 1).text().matches("[–—/]|to|until"));
        return isYear && !isSpan ? end + 1 : end;
    }

    /** "Combined Task Force 151 (CTF 151)", "Operation SECMAR 1,": a short number with nothing that it could count. */
    private static int endWithNumber(List<Token> tokens, int end) {
        boolean isNumber = end + 1 < tokens.size()
                && SHORT_NUMBER.matcher(tokens.get(end).text()).matches()
                && ENDS.contains(tokens.get(end + 1).text());
        boolean isNumeral =
                end < tokens.size() && NUMERAL.matcher(tokens.get(end).text()).matches();
        return isNumber || isNumeral ? end + 1 : end;
    }
}
