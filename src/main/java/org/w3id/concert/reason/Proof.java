package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.List;

/**
 * A conclusion or fact with all that it rests on, down to passages.
 *
 * @param node {@code kind/slug}
 * @param statement what it says, for people
 * @param supports the independent derivations of a conclusion; none for a fact
 * @param evidence the claims of a fact; none for a conclusion
 */
public record Proof(String node, String statement, List<Support> supports, List<Evidence> evidence) {
    public Proof {
        supports = List.copyOf(supports);
        evidence = List.copyOf(evidence);
    }

    /** All evidence in which this proof ends. */
    public List<Evidence> passages() {
        List<Evidence> passages = new ArrayList<>(evidence);
        supports.forEach(support -> support.premises().forEach(premise -> passages.addAll(premise.passages())));
        return passages.stream().distinct().toList();
    }

    /**
     * One derivation.
     *
     * @param rule title of the rule
     * @param atLeast how many of the premises are needed; 0 for all
     */
    public record Support(String rule, String inWords, int atLeast, List<Proof> premises) {
        public Support {
            premises = List.copyOf(premises);
        }
    }

    /**
     * Who says it, and where.
     *
     * @param locator {@code document start–end}, or the entry of a data set
     * @param isContested whether the claim takes part in a conflict that is not resolved
     */
    public record Evidence(String claim, String locator, String gloss, boolean isContested) {
        /** The slug of the document or data set. */
        public String source() {
            return locator.replaceFirst(" .*", "");
        }
    }
}
