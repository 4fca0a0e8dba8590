package org.w3id.concert.extract.link;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An abbreviation that a heading has for the name of what its section is about, alone or before a dash, and with which
 * the sentences below go on, though none says in brackets what it is short for: "RACVIAC – Centre for Security
 * Cooperation". Words that are only printed in capitals never stand so in a sentence. Stateless.
 */
final class HeadingAcronym {
    private static final int SHORTEST = 4;
    private static final Pattern BEHIND = Pattern.compile("[–—:-]");

    private HeadingAcronym() {}

    /** @param end of the heading in the text */
    static Optional<String> of(String clean, List<Token> heading, int end) {
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        String first = heading.get(0).text();
        boolean isAlone = heading.size() == 1 || isDash(heading.get(0), heading.get(1));
        boolean isAcronym = first.length() >= SHORTEST && first.chars().allMatch(Character::isUpperCase);
        boolean isExplained = clean.contains("(" + first);
        return isAlone && isAcronym && !isExplained && isInSentence(clean, first, end)
                ? Optional.of(first)
                : Optional.empty();
    }

    /** A hyphen joins it to the word behind it, a dash with spaces does not. */
    private static boolean isDash(Token acronym, Token behind) {
        return BEHIND.matcher(behind.text()).matches() && (behind.start() > acronym.end() || behind.is(":"));
    }

    private static boolean isInSentence(String clean, String acronym, int from) {
        return Pattern.compile("\\b" + acronym + ",? \\p{Ll}|\\p{Ll} " + acronym + "\\b")
                .matcher(clean)
                .region(from, clean.length())
                .find();
    }
}
