package org.w3id.concert.extract.frame;

import java.util.Optional;
import org.w3id.concert.extract.link.Mention;

/**
 * What fills a place of a claim.
 *
 * @param start in the clean text; equal to {@code end} where the value is the rule's own word
 */
public record Role(String label, String iri, int start, int end, Optional<Mention> mention) {
    public static Role of(Mention mention) {
        return new Role(
                mention.entity().name(), mention.entity().iri(), mention.start(), mention.end(), Optional.of(mention));
    }

    public static Role word(String label) {
        return new Role(label, "", 0, 0, Optional.empty());
    }

    public Role called(String other) {
        return new Role(other, iri, start, end, mention);
    }

    public boolean stands() {
        return end > start;
    }
}
