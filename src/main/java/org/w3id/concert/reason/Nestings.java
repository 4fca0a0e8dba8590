package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Pairs of bodies of which one's documented members are all members of the other, larger one (N1, members alone, after
 * Alter &amp; Meunier 2009).
 */
final class Nestings {
    private final Base base;
    private final MemberIndex members;
    private final Conclusions conclusions;
    private final int atLeast;

    /** @param atLeast the least number of members of the smaller body */
    Nestings(Base base, MemberIndex members, Conclusions conclusions, int atLeast) {
        this.base = base;
        this.members = members;
        this.conclusions = conclusions;
        this.atLeast = atLeast;
    }

    boolean isNested(Resource inner, Resource outer, LocalDate day) {
        Set<Resource> small = members.membersAt(inner, day);
        Set<Resource> large = members.membersAt(outer, day);
        return small.size() >= atLeast && small.size() < large.size() && large.containsAll(small);
    }

    /** @param commonMembers the conclusions that each member of the smaller body belongs to both */
    void conclude(Resource inner, Resource outer, Resource date, Collection<Resource> commonMembers) {
        Resource nesting = base.id("nesting/" + Slugs.of(inner) + "." + Slugs.of(outer) + "." + Slugs.of(date))
                .inModel(conclusions.inferred())
                .addProperty(RDF.type, CONCERT.Nesting)
                .addProperty(CONCERT.innerBody, inner)
                .addProperty(CONCERT.outerBody, outer)
                .addProperty(CONCERT.date, date);
        conclusions.derive(nesting, new DuplicationRules(base).nesting(), commonMembers);
    }
}
