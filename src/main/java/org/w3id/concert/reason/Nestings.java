package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Concludes it once for each source that documents a further member of the outer body, which makes that the larger.
     *
     * @param commonMembers the conclusions that each member of the smaller body belongs to both
     */
    void conclude(Resource inner, Resource outer, LocalDate day, Resource date, Collection<Resource> commonMembers) {
        Resource nesting = base.id("nesting/" + Slugs.of(inner) + "." + Slugs.of(outer) + "." + Slugs.of(date))
                .inModel(conclusions.inferred())
                .addProperty(RDF.type, CONCERT.Nesting)
                .addProperty(CONCERT.innerBody, inner)
                .addProperty(CONCERT.outerBody, outer)
                .addProperty(CONCERT.date, date);
        for (Resource further : further(inner, outer, day)) {
            List<Resource> premises = new ArrayList<>(commonMembers);
            premises.add(further);
            conclusions.derive(nesting, new DuplicationRules(base).nesting(), premises);
        }
    }

    /** For each source one membership in the outer body of a state that is no member of the inner one. */
    private Collection<Resource> further(Resource inner, Resource outer, LocalDate day) {
        Set<Resource> small = members.membersAt(inner, day);
        Map<String, Resource> bySource = new LinkedHashMap<>();
        members.members(outer).stream()
                .filter(member -> member.span().contains(day) && !small.contains(member.state()))
                .map(MemberIndex.Member::premise)
                .sorted(comparing(Resource::getURI))
                .forEach(membership -> bySource.putIfAbsent(sources(membership), membership));
        return bySource.values();
    }

    /** The sources of an observation; a membership that was concluded stands for itself. */
    private static String sources(Resource membership) {
        return membership.listProperties(CONCERT.sourceDocument).toList().stream()
                .map(source -> source.getResource().getURI())
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElseGet(membership::getURI);
    }
}
