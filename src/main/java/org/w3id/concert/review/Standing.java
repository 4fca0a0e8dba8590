package org.w3id.concert.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.review.Decision.Kind;

/**
 * How a claim stands: the last opinion of each reviewer, and what follows from them. Where reviewers disagree, nothing
 * is accepted until one adjudicates.
 *
 * @param opinions the last decision of each reviewer, in the order of their first
 * @param ruling the decision that counts; empty where there is none yet
 */
public record Standing(Verdict verdict, List<Decision> opinions, Optional<Decision> ruling) {
    /** On which nobody decided. */
    public static final Standing OPEN = new Standing(Verdict.OPEN, List.of(), Optional.empty());

    public Standing {
        opinions = List.copyOf(opinions);
    }

    /** What came of the decisions. */
    public enum Verdict {
        OPEN,
        ACCEPTED,
        REJECTED,
        DISPUTED
    }

    static Standing of(List<Decision> decisions) {
        Map<String, Decision> last = new LinkedHashMap<>();
        Decision adjudication = null;
        for (Decision decision : decisions) {
            last.put(decision.by(), decision);
            adjudication = decision.adjudicates() ? decision : adjudication;
        }
        last.values().removeIf(decision -> decision.kind() == Kind.WITHDRAW);
        List<Decision> opinions = List.copyOf(last.values());
        if (opinions.isEmpty()) {
            return OPEN;
        }
        if (adjudication != null && opinions.contains(adjudication)) {
            return new Standing(verdict(adjudication), opinions, Optional.of(adjudication));
        }
        Decision latest = opinions.get(opinions.size() - 1);
        boolean agree = opinions.stream().allMatch(opinion -> agree(opinion, latest));
        return agree
                ? new Standing(verdict(latest), opinions, Optional.of(latest))
                : new Standing(Verdict.DISPUTED, opinions, Optional.empty());
    }

    private static Verdict verdict(Decision decision) {
        return decision.affirms() ? Verdict.ACCEPTED : Verdict.REJECTED;
    }

    private static boolean agree(Decision one, Decision other) {
        return one.affirms() == other.affirms()
                && (!one.affirms() || one.claimText().saysTheSameAs(other.claimText()));
    }
}
