package org.w3id.concert.extract.refer;

import java.util.regex.Pattern;
import org.w3id.concert.extract.lexicon.Sections;

/**
 * How the page of a body speaks of that body: "we" and "our". Immutable.
 *
 * @param page what only such a page says
 */
record OwnVoice(Pattern page, Pattern subject, Pattern possessive) {
    static OwnVoice read(Sections sections) {
        return new OwnVoice(
                Pattern.compile(sections.any("own page")),
                Pattern.compile("(?<![\\p{L}])" + sections.any("own") + "(?![\\p{L}'’])"),
                Pattern.compile("(?<![\\p{L}])" + sections.any("own possessive") + "(?= )"));
    }

    boolean isSubject(String words) {
        return subject.matcher(words).find();
    }

    /** Others may say "we" too: authors of a report, or whom a newspaper quotes. */
    boolean speaksIn(String text) {
        return page.matcher(text).find();
    }
}
