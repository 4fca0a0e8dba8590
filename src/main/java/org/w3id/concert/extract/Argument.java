package org.w3id.concert.extract;

import java.util.Optional;
import org.w3id.concert.read.Anchor;

/**
 * Where one argument of a claim stands.
 *
 * @param role subject, object, time or the name of a qualifier
 * @param start in the reading's source, by code points
 * @param via label, adjective, acronym, phrase, anaphor or text
 * @param antecedent for an anaphor, the place of what it points to
 */
public record Argument(String role, int start, int end, Anchor anchor, String via, Optional<Place> antecedent) {
    /** A stretch of the source. */
    public record Place(int start, int end, Anchor anchor) {}
}
