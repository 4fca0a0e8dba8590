package org.w3id.concert.extract.evaluate;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.extract.Candidate;

/**
 * Which candidate finds which claim where the object is prose that no two readers word alike: one of the same kind and
 * polarity whose passage has enough in common with the claim's. Each finds one claim and each claim is found once, those
 * first whose passages are most alike (Jaccard index). Immutable.
 */
final class PassageMatching {
    private final List<GoldClaim> gold;
    private final Map<Candidate, Integer> matches = new HashMap<>();

    private record Pair(Candidate candidate, int claim, double likeness) {}

    PassageMatching(List<GoldClaim> gold, List<Candidate> candidates) {
        this.gold = gold;
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (int at = 0; at < gold.size(); at++) {
                if (gold.get(at).isRequired() && isAt(candidate, gold.get(at))) {
                    pairs.add(new Pair(candidate, at, likeness(candidate, gold.get(at))));
                }
            }
        }
        Set<Integer> found = new HashSet<>();
        pairs.stream().sorted(comparingDouble(pair -> -pair.likeness())).forEach(pair -> {
            if (!matches.containsKey(pair.candidate()) && found.add(pair.claim())) {
                matches.put(pair.candidate(), pair.claim());
            }
        });
    }

    /** The claim that the candidate finds, else one that need not be found; -1 where it says what no claim says. */
    int match(Candidate candidate) {
        for (int at = 0; at < gold.size() && !matches.containsKey(candidate); at++) {
            if (!gold.get(at).isRequired() && isAt(candidate, gold.get(at))) {
                return at;
            }
        }
        return matches.getOrDefault(candidate, -1);
    }

    /** The wording that is compared by passage. */
    static Optional<GoldClaim.Wording> wording(GoldClaim claim, Candidate candidate) {
        return claim.wordings().stream()
                .filter(wording -> wording.passage() > 0 && wording.isFor(candidate.kind(), candidate.property()))
                .findFirst();
    }

    private static boolean isAt(Candidate candidate, GoldClaim claim) {
        int shorter = Math.min(candidate.end() - candidate.start(), claim.end() - claim.start());
        return claim.polarity().equals(candidate.polarity())
                && wording(claim, candidate)
                        .filter(wording -> common(candidate, claim) >= wording.passage() * shorter)
                        .isPresent();
    }

    private static int common(Candidate candidate, GoldClaim claim) {
        return Math.max(0, Math.min(candidate.end(), claim.end()) - Math.max(candidate.start(), claim.start()));
    }

    private static double likeness(Candidate candidate, GoldClaim claim) {
        int common = common(candidate, claim);
        return (double) common / (candidate.end() - candidate.start() + claim.end() - claim.start() - common);
    }
}
