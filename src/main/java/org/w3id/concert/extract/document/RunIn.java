package org.w3id.concert.extract.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.link.Mention;
import org.w3id.concert.extract.link.Stretch;

/**
 * What stands at the beginning of a paragraph as its heading: "Mano River Union (MRU): ...", "AMIS (Sudan). Launched ...".
 *
 * @param name empty where nobody knows what the words are the name of
 * @param nameEnd behind the name, before brackets
 * @param end where the words of the paragraph begin
 */
record RunIn(Optional<Mention> name, int nameEnd, int end) {
    private static final int ARTICLE = 4;
    private static final Pattern SIGN = Pattern.compile("(?: ?\\([^()]{1,60}\\))?(?<sign>\\.|:| ?[–—]| -|$)\\s*");
    private static final Pattern TITLE = Pattern.compile(
            "(?<name>(?:\\p{Lu}[\\p{L}\\p{N}'’&/-]*(?: (?:\\p{Ll}{1,3} ){0,2}|(?= ?\\(|\\.))){1,9}?)(?: ?\\((?<more>[^()]{1,40})\\))?\\.");

    /** The heading of the paragraph that a sentence opens; empty where it has none. */
    static Optional<RunIn> of(Stretch sentence, String clean) {
        Optional<RunIn> known = sentence.mentions().stream()
                .findFirst()
                .filter(first -> begins(first, sentence, clean) && isNamed(first))
                .flatMap(name -> behind(name, sentence, clean));
        boolean isNameOnly = sentence.mentions().stream().noneMatch(RunIn::saysMore);
        Matcher title = TITLE.matcher(clean).region(sentence.start(), sentence.end());
        return known.or(() -> isNameOnly && title.matches()
                ? Optional.of(new RunIn(Optional.empty(), title.end("name"), sentence.end()))
                : Optional.empty());
    }

    /** "The Balkan Pact. Three states …": an article may stand before the name, where nothing else is in the sentence. */
    private static boolean begins(Mention first, Stretch sentence, String clean) {
        String before = clean.substring(sentence.start(), first.start());
        String after = clean.substring(first.end(), sentence.end()).strip();
        return before.isEmpty() || before.length() <= ARTICLE && before.endsWith(" ") && after.equals(".");
    }

    private static Optional<RunIn> behind(Mention name, Stretch sentence, String clean) {
        Matcher sign = SIGN.matcher(clean).region(name.end(), sentence.end());
        return sign.lookingAt()
                ? Optional.of(new RunIn(Optional.of(asBody(name)), name.end(), sign.end()))
                : Optional.empty();
    }

    static boolean isNamed(Mention mention) {
        return switch (mention.type()) {
            case ORGANIZATION, FORCE, OPERATION, INSTRUMENT, ORGAN -> !mention.isAdjective();
            default -> false;
        };
    }

    /** An organ that has a paragraph of its own is told of as a body is. */
    static Mention asBody(Mention name) {
        Entity organ = name.entity();
        return name.type() == EntityType.ORGAN
                ? Mention.of(
                        name.start(),
                        name.end(),
                        new Entity(EntityType.ORGANIZATION, organ.iri(), organ.name(), organ.fullName()),
                        name.via())
                : name;
    }

    /** A state or a date by itself is the heading of something else. */
    private static boolean saysMore(Mention mention) {
        return switch (mention.type()) {
            case STATE, DATE, NUMBER, PLACE -> !mention.isAdjective();
            default -> false;
        };
    }
}
