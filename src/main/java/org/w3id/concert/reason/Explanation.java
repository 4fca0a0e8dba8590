package org.w3id.concert.reason;

import java.util.List;
import org.w3id.concert.reason.Proof.Evidence;

/**
 * Why something is concluded, or why it is not.
 *
 * @param question what was asked, in words
 * @param proofs of the conclusions that hold, the strongest kind first; none where the derivation is blocked
 * @param premises what the rule needs, and what the sources say of each; none where the conclusion is explained alone
 */
public record Explanation(String question, List<Proof> proofs, List<Premise> premises) {
    public Explanation {
        proofs = List.copyOf(proofs);
        premises = List.copyOf(premises);
    }

    /** Whether at least one conclusion holds. */
    public boolean holds() {
        return !proofs.isEmpty();
    }

    /** How a premise stands. */
    public enum Standing {
        DOCUMENTED,
        AT_ANOTHER_TIME,
        SILENT,
        DENIED
    }

    /** One premise of the rule, how it stands, and the passages that say so. */
    public record Premise(String statement, Standing standing, List<Evidence> evidence) {
        public Premise {
            evidence = List.copyOf(evidence);
        }
    }
}
