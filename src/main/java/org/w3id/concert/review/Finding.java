package org.w3id.concert.review;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.extract.Candidate;

/**
 * Something that may be claimed, as a reviewer sees it: found by the extraction, or added by a reviewer.
 *
 * @param claim the id under which it is decided
 * @param candidate empty where the extraction does not find it (any more)
 * @param text as it was last decided, else as the wordings have it
 * @param sentence in which it is shown: that of its words that stands last
 * @param flags why to look twice, one phrase each
 */
public record Finding(
        String claim,
        Optional<Candidate> candidate,
        Evidence evidence,
        ClaimText text,
        Standing standing,
        int sentence,
        List<String> flags) {
    public Finding {
        flags = List.copyOf(flags);
    }

    public boolean isOpen() {
        return standing.verdict() == Standing.Verdict.OPEN || standing.verdict() == Standing.Verdict.DISPUTED;
    }
}
