package org.w3id.concert.extract.refer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Entity;
import org.w3id.concert.extract.lexicon.EntityType;
import org.w3id.concert.extract.lexicon.Lines.Line;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.extract.pattern.Sieve;
import org.w3id.concert.source.FaultyInput;

/**
 * The words that point back, from their file. Immutable.
 *
 * @param object "it" behind words after which it is no subject; {@code ofTexts} those after which it is a treaty
 * @param possessed what stands between "its" and the name of what is its
 * @param listed what stands between two states of a list
 * @param opening what may stand before the state with which a sentence begins
 * @param former "the former" of the two things just named, {@code latter} the other one
 * @param shortened the head noun of a name, with its article
 * @param introducing what stands before a new name that the next sentence is about
 * @param aside the beginning of a sentence, up to a comma, in which {@link #ASIDE} stands for what is named there
 * @param deedsOfMissions what "it" does if it is a force or an operation; {@code partsOfMissions} what "its" is then
 * @param deedsOfBodies what "it" does if it is an organization; {@code deedsOfTreaties} if it is a treaty
 * @param organ the end of the name of an organ, or what its name begins with
 * @param own "we" and "our" on a page of the body's own
 * @param way what stands before the first of two names of which a heading is about the second
 */
public record AnaphorWords(
        Pattern body,
        Sieve<Named> named,
        Pattern pronoun,
        Pattern object,
        Pattern ofTexts,
        Pattern possessive,
        Pattern possessed,
        Pattern notLeading,
        Pattern country,
        Governments governments,
        Pattern listed,
        Pattern opening,
        Pattern way,
        Pattern former,
        Pattern latter,
        Pattern shortened,
        Pattern introducing,
        Pattern aside,
        Pattern deedsOfMissions,
        Pattern deedsOfBodies,
        Pattern deedsOfTreaties,
        Pattern partsOfMissions,
        Pattern organ,
        OwnVoice own) {
    /** Stands for a name in the text that {@code aside} reads. */
    static final String ASIDE = "\uE000";

    private static final String ANY = "*";
    private static final String OR_BODY = "?";

    /**
     * "the treaty": points to something of these types whose name has the word, which may be empty.
     *
     * @param orBody whether it means the organization that the text is about where no name has the word
     */
    public record Named(Set<EntityType> types, String word, boolean orBody, Pattern pattern) {}

    /** @param capitals the states by the names of their capitals */
    public static AnaphorWords read(Path file, Map<String, Entity> capitals) {
        Sections sections = Sections.read(file);
        List<Named> named = new ArrayList<>();
        for (Line line : sections.lines("named")) {
            String[] parts = line.text().split("\\s+", 2);
            Set<EntityType> types = EnumSet.noneOf(EntityType.class);
            parts[0].chars().forEach(letter -> EntityType.of((char) letter).ifPresent(types::add));
            if (parts.length < 2 || types.isEmpty()) {
                throw new FaultyInput(line.fault("letters of types and a word expected", "see the file's header"));
            }
            boolean isAny = parts[1].startsWith(ANY);
            boolean orBody = parts[1].startsWith(OR_BODY);
            String word = isAny || orBody ? parts[1].substring(1) : parts[1];
            named.add(new Named(types, isAny ? "" : word, orBody, definite(word, sections)));
        }
        String acts = "(?:" + any(sections.entries("acts of states")) + ")(?![\\p{L}])";
        return new AnaphorWords(
                definite(any(sections.entries("body")), sections),
                Sieve.of(named, each -> each.pattern().pattern()),
                Pattern.compile("(?<![\\p{L}])(?:" + any(sections.entries("pronoun")) + ")(?![\\p{L}'’])"),
                Pattern.compile(sections.any("object")),
                Pattern.compile(sections.any("done to texts") + " $"),
                Pattern.compile("(?i)(?<![\\p{L}])(?:" + any(sections.entries("possessive")) + ")(?= )"),
                Pattern.compile(sections.any("possessed")),
                Pattern.compile("(?i)(?:" + any(sections.entries("not-leading")) + ")(?: the)? $"),
                Pattern.compile("(?<![\\p{L}])(?:" + any(sections.entries("country")) + ")(?= " + acts + ")"),
                new Governments(
                        Pattern.compile("(?:^|" + any(sections.entries("before government")) + ")$"),
                        Pattern.compile(" " + acts),
                        Pattern.compile(sections.any("between listed states")),
                        capitals),
                Pattern.compile(sections.any("between listed states")),
                Pattern.compile(sections.any("opening")),
                Pattern.compile(sections.any("way") + "$"),
                Pattern.compile("(?<![\\p{L}])" + sections.any("former") + sections.any("as a subject")),
                Pattern.compile("(?<![\\p{L}])" + sections.any("latter") + sections.any("as a subject")),
                Pattern.compile(sections.any("shortened")),
                Pattern.compile("^(?!.*" + sections.any("clause") + ").*\\b(?:" + any(sections.entries("introducing"))
                        + ")" + sections.any("before new name") + "$"),
                Pattern.compile(
                        "(?:" + any(sections.entries("aside")) + ")[^,;:]*" + ASIDE + sections.any("end of aside")),
                Pattern.compile("(?i) " + sections.any("deeds of missions")),
                Pattern.compile("(?i) " + sections.any("deeds of bodies")),
                Pattern.compile("(?i) " + sections.any("deeds of treaties")),
                Pattern.compile("(?i) " + sections.any("parts of missions")),
                Pattern.compile(sections.any("organs")),
                OwnVoice.read(sections));
    }

    private static String any(List<String> words) {
        return String.join("|", words);
    }

    private static Pattern definite(String words, Sections sections) {
        return Pattern.compile("(?i)" + sections.any("definite") + "(?:" + words + ")(?![\\p{L}-])(?! "
                + sections.any("not before") + " )");
    }
}
