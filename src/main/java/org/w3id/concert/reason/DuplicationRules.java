package org.w3id.concert.reason;

import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.vocab.Base;

/** The rules of overlap and duplication, which {@code ontology/rules/overlap-and-duplication.ttl} puts in words. */
record DuplicationRules(
        Resource commonMember,
        Resource commonMembership,
        Resource competence,
        Resource overlap,
        Resource duplication,
        Resource statedDuplication,
        Resource nesting) {

    static final String FILE = "overlap-and-duplication.ttl";

    DuplicationRules(Base base) {
        this(
                base.id("rule/common-member"),
                base.id("rule/common-membership"),
                base.id("rule/competence"),
                base.id("rule/overlap"),
                base.id("rule/duplication"),
                base.id("rule/stated-duplication"),
                base.id("rule/nesting"));
    }
}
