package org.w3id.concert.reason;

import org.apache.jena.rdf.model.Resource;

/** The rules of overlap and duplication, in words. */
record DuplicationRules(
        Resource commonMember,
        Resource commonMembership,
        Resource competence,
        Resource overlap,
        Resource duplication,
        Resource statedDuplication,
        Resource nesting) {

    DuplicationRules(Conclusions conclusions) {
        this(
                conclusions.rule(
                        "common-member",
                        "Common member",
                        "Which state belongs to both bodies?",
                        "If a state is a full member of two bodies at the same time, then it is a common member of both."),
                conclusions.rule(
                        "common-membership",
                        "Common membership",
                        "Do two bodies have members in common?",
                        "If two bodies have at least two common members at the same time, or a source states that their"
                                + " memberships overlap, then they have members in common."),
                conclusions.rule(
                        "competence",
                        "Competence",
                        "Does a body have a function at that time?",
                        "If a source documents a function of a body by mandate, strategy or activity, then the body has it"
                                + " from then on, as long as no end is documented."),
                conclusions.rule(
                        "overlap",
                        "Overlap of two bodies in a function (O1)",
                        "Do two bodies with common members have a function in common?",
                        "If two bodies have members in common and, at the same time, both have the function or a source"
                                + " states that their functions overlap, then they overlap in it."),
                conclusions.rule(
                        "duplication",
                        "Duplication of a function by two bodies (C1)",
                        "Do two overlapping bodies do the same?",
                        "If two bodies overlap in a function and share a task under it, in the same area or in areas on"
                                + " which the sources are silent, then they duplicate the function."),
                conclusions.rule(
                        "stated-duplication",
                        "Duplication that a source states",
                        "Does a source state that two overlapping bodies do the same?",
                        "If two bodies have members in common and a source states that they duplicate each other in a"
                                + " function, then they duplicate it."),
                conclusions.rule(
                        "nesting",
                        "Nesting of members (N1, members alone)",
                        "Are all members of one body members of another?",
                        "If every documented member of a body is a member of a larger one at the same date, then the first"
                                + " is nested in the second."));
    }
}
