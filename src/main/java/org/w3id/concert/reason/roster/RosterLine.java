package org.w3id.concert.reason.roster;

import java.util.List;

/**
 * A state of a body with what each source says of it.
 *
 * @param state ISO 3166-1 alpha-3, or the last part of its IRI
 * @param explanation a sentence, empty where nothing differs
 */
public record RosterLine(String state, String label, List<Entry> entries, Difference difference, String explanation) {
    public RosterLine {
        entries = List.copyOf(entries);
    }
}
