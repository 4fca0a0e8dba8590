package org.w3id.concert.extract.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.w3id.concert.extract.Candidate;
import org.w3id.concert.extract.Extractor.Possibility;
import org.w3id.concert.extract.learn.Example;
import org.w3id.concert.extract.learn.Example.Verdict;

/** What can be learned from an annotated document. Immutable. */
public final class Examples {
    private final List<GoldClaim> gold;
    private final Names names;
    private final boolean hasOffsets;

    private Examples(List<GoldClaim> gold, Names names, boolean hasOffsets) {
        this.gold = gold;
        this.names = names;
        this.hasOffsets = hasOffsets;
    }

    /** @param hasOffsets whether the gold file's offsets count in the text that the candidates' offsets count in */
    public static Examples of(Path goldFile, AdjudicatedClaims adjudicated, boolean hasOffsets) {
        List<GoldClaim> gold = GoldClaim.read(goldFile, (kind, property) -> 0);
        return new Examples(gold, adjudicated.names(gold), hasOffsets);
    }

    public List<Example> of(String document, List<Possibility> possible) {
        return possible.stream()
                .map(each -> new Example(
                        document, each.relation(), each.features(), verdict(each.candidate()), each.isNew()))
                .toList();
    }

    private Verdict verdict(Candidate candidate) {
        Verdict verdict = Verdict.WRONG;
        for (GoldClaim claim : gold) {
            if (claim.polarity().equals(candidate.polarity()) && Evaluation.isSame(claim, candidate, names)) {
                if (!isHere(claim, candidate)) {
                    verdict = verdict == Verdict.WRONG ? Verdict.ELSEWHERE : verdict;
                } else if (claim.isRequired()) {
                    return Verdict.RIGHT;
                } else {
                    verdict = Verdict.OPTIONAL;
                }
            }
        }
        return verdict;
    }

    private boolean isHere(GoldClaim claim, Candidate candidate) {
        return !hasOffsets || claim.start() < 0 || claim.start() < candidate.end() && candidate.start() < claim.end();
    }
}
