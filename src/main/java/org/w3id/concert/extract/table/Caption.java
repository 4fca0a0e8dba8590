package org.w3id.concert.extract.table;

import java.util.Optional;

/**
 * What stands above the rows of a table: a heading, a sentence that leads into it, or a line across it.
 *
 * @param words of the heading, which may say what the names in the table are
 * @param question what it asks for, as {@code tables.txt} writes it
 */
public record Caption(String words, Optional<String> question) {
    public static final Caption NONE = new Caption("", Optional.empty());

    /** With what a heading above it says, where it does not ask itself. */
    public Caption below(Caption heading) {
        return new Caption(heading.words() + " " + words, question.or(heading::question));
    }
}
