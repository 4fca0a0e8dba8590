package org.w3id.concert.extract.learn;

import org.w3id.concert.extract.rule.ClaimTemplate;
import org.w3id.concert.extract.rule.Rule;

/**
 * What two mentions may have to do with each other, learned from examples.
 *
 * @param rule under whose name it claims what, without patterns
 * @param subject what the claim's subject may be
 * @param object what its object, or its date, may be
 */
record Relation(String name, Rule rule, End subject, End object) {
    /**
     * One of the two mentions.
     *
     * @param group its name in the claim
     * @param types letters of the types that it may be of
     */
    record End(String group, String types) {
        boolean mayBe(Word word) {
            return types.indexOf(word.type()) >= 0;
        }
    }

    /** Whether the text before the sentence may say what it is. */
    boolean mayBeLeftOut(End end) {
        ClaimTemplate claim = rule.claims().get(0);
        String leftOut = end.group() + "?";
        return claim.subject().equals(leftOut) || claim.object().equals(leftOut);
    }
}
