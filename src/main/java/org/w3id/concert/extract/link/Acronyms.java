package org.w3id.concert.extract.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;

/** Abbreviations as a text defines them: "Full Name (ABC)" and "Full Name, known as ABC". Immutable. */
final class Acronyms {
    private static final int LONGEST = 16;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern SHORT_AND_NUMBER = Pattern.compile("\\p{Lu}[1-9][0-9]?");
    private static final Pattern NUMBER_AND_LETTERS = Pattern.compile("[1-9]\\p{Lu}+");
    private static final Set<String> SIGNS_BEHIND = Set.of(")", ",", ";");
    private final Set<String> inBrackets;
    private final Set<String> behind;
    private final List<Pattern> introductions;
    private final List<Pattern> byLetters;
    private final List<Pattern> renaming;
    private final List<Pattern> translating;

    private Acronyms(Sections sections) {
        this.inBrackets = Set.copyOf(sections.entries("in brackets"));
        this.behind = Set.copyOf(sections.entries("behind"));
        this.introductions = patterns(sections, "introduced");
        this.byLetters = patterns(sections, "by its letters");
        this.renaming = patterns(sections, "renaming");
        this.translating = patterns(sections, "in a language");
    }

    static Acronyms read(Path file) {
        return new Acronyms(Sections.read(file));
    }

    private static List<Pattern> patterns(Sections sections, String section) {
        return sections.lines(section).stream()
                .map(line -> line.pattern(line.text()))
                .toList();
    }

    /** Whether the words between two names say that the second one is the same body's. */
    boolean renames(String between) {
        return renaming.stream().anyMatch(words -> words.matcher(between).matches());
    }

    /** Whether they say that the second one is the name in another language. */
    boolean translates(String between) {
        return translating.stream().anyMatch(words -> words.matcher(between).matches());
    }

    /** An abbreviation and the tokens that it takes. */
    record Acronym(String form, int from, int to) {}

    /** The abbreviation in brackets at {@code at}, such as "(ABC)", "(ABC, formerly …)" or "(the ABC)". */
    Optional<Acronym> bracketed(List<Token> tokens, int at) {
        if (at + 2 >= tokens.size() || !tokens.get(at).is("(")) {
            return Optional.empty();
        }
        int from = at + 1;
        while (from < tokens.size() - 1 && from < at + 3 && isFiller(tokens.get(from))) {
            from++;
        }
        Optional<Acronym> acronym = at(tokens, from).map(found -> withPlace(tokens, found));
        return acronym.filter(found -> found.to() < tokens.size() && mayFollow(tokens.get(found.to())))
                .or(() -> translated(tokens, at + 1));
    }

    /** "(Nombre en Otra Lengua, NOL)": at the end of the brackets, behind the name in another language. */
    private static Optional<Acronym> translated(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && tokens.get(end).isWord()) {
            end++;
        }
        boolean isName = end - from >= SHORTEST_NAME
                && end + 2 < tokens.size()
                && tokens.get(from).isCapital()
                && SIGNS_BEHIND.contains(tokens.get(end).text());
        return isName
                ? at(tokens, end + 1)
                        .filter(found -> found.to() < tokens.size()
                                && tokens.get(found.to()).is(")")
                                && isLetters(found.form()))
                : Optional.empty();
    }

    private static boolean isLetters(String form) {
        return form.chars().filter(Character::isUpperCase).count() * 2 > form.length();
    }

    private boolean mayFollow(Token token) {
        return SIGNS_BEHIND.contains(token.text()) || behind.contains(token.text()) || isQuote(token);
    }

    /** The abbreviation that words of the text introduce behind the name of the tokens: ", known as ABC". */
    Optional<Acronym> introduced(String text, List<Token> tokens, int from) {
        return behind(introductions, text, tokens, from);
    }

    /** The same where the abbreviation must be made of the name's letters: "Full Name or FN". */
    Optional<Acronym> spelled(String text, List<Token> tokens, int name, int from) {
        List<Token> words = tokens.subList(name, from);
        return behind(byLetters, text, tokens, from).filter(acronym -> Initials.isOf(acronym.form(), words));
    }

    private static Optional<Acronym> behind(List<Pattern> patterns, String text, List<Token> tokens, int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        int begin = tokens.get(from - 1).end();
        int end = tokens.get(tokens.size() - 1).end();
        return patterns.stream()
                .map(pattern -> pattern.matcher(text).region(begin, end))
                .filter(Matcher::lookingAt)
                .flatMap(found -> beginningAt(tokens, from, found.end()).stream())
                .findFirst();
    }

    private static Optional<Acronym> beginningAt(List<Token> tokens, int from, int start) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).start() < start) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).start() == start ? at(tokens, at) : Optional.empty();
    }

    /** "(EUTM Mali)", "(MAPP/OAS)": what stands behind the abbreviation up to the bracket belongs to it. */
    private static Acronym withPlace(List<Token> tokens, Acronym acronym) {
        int to = acronym.to();
        StringBuilder form = new StringBuilder(acronym.form());
        while (to < tokens.size() && to < acronym.to() + 3 && !tokens.get(to).is(")")) {
            boolean isJoint = tokens.get(to).is("/") || tokens.get(to).isHyphen();
            boolean isPart = tokens.get(to).isWord()
                    && (tokens.get(to).isCapital()
                            || NUMBER.matcher(tokens.get(to).text()).matches());
            if (!isJoint && !isPart) {
                return acronym;
            }
            boolean isTight = tokens.get(to).start() == tokens.get(to - 1).end();
            form.append(isTight ? "" : " ").append(tokens.get(to).text());
            to++;
        }
        boolean isWhole = to < tokens.size() && tokens.get(to).is(")");
        return isWhole ? new Acronym(form.toString(), acronym.from(), to) : acronym;
    }

    private boolean isFiller(Token token) {
        return inBrackets.contains(token.text()) || isQuote(token);
    }

    private static boolean isQuote(Token token) {
        return token.text().length() == 1 && "\"“”'‘’«»".contains(token.text());
    }

    /** The abbreviation that begins at a token: two capitals or more, or one and a number; hyphens within. */
    static Optional<Acronym> at(List<Token> tokens, int from) {
        if (from >= tokens.size()
                || !isPart(tokens.get(from))
                || !tokens.get(from).isCapital()
                        && !NUMBER_AND_LETTERS.matcher(tokens.get(from).text()).matches()) {
            return Optional.empty();
        }
        int to = from + 1;
        StringBuilder form = new StringBuilder(tokens.get(from).text());
        while (to + 1 < tokens.size()
                && tokens.get(to).isHyphen()
                && isPart(tokens.get(to + 1))
                && tokens.get(to).start() == tokens.get(to - 1).end()) {
            form.append(tokens.get(to).text()).append(tokens.get(to + 1).text());
            to += 2;
        }
        boolean isAbbreviation = (form.chars().filter(Character::isUpperCase).count() >= 2
                        || SHORT_AND_NUMBER.matcher(form).matches())
                && form.length() <= LONGEST
                && form.length() >= 2;
        return isAbbreviation ? Optional.of(new Acronym(form.toString(), from, to)) : Optional.empty();
    }

    private static boolean isPart(Token token) {
        return token.isWord() && token.text().chars().allMatch(sign -> Character.isLetterOrDigit(sign) || sign == '.');
    }
}
