package org.w3id.concert.review;

import java.util.Optional;

/**
 * What came of the decisions on one document.
 *
 * @param added claims that are in its file and were not before
 * @param present accepted claims that the file has already, in whatever words
 * @param removed claims that went out of the file, because they are accepted no more
 */
public record Accepted(String slug, int added, int present, int removed, int rejected, int disputed, int entities) {
    @Override
    public String toString() {
        return slug + ": " + added + " claims added, " + present + " there already, " + removed + " taken out, "
                + rejected + " rejected, " + disputed + " disputed" + ", " + entities + " new entities"
                + Optional.of(disputed)
                        .filter(count -> count > 0)
                        .map(count -> "; disputed claims wait for an adjudication")
                        .orElse("");
    }
}
