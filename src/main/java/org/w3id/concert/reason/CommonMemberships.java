package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.MemberIndex.CommonWindow;
import org.w3id.concert.reason.MemberIndex.Pair;
import org.w3id.concert.reason.StatedOverlaps.Stated;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Which bodies have members in common, and when: by enumeration, or because a source states that their memberships
 * overlap.
 */
final class CommonMemberships {
    private final Base base;
    private final MemberIndex members;
    private final StatedOverlaps stated;
    private final Conclusions conclusions;
    private final DuplicationRules rules;
    private final int atLeast;
    private final Map<List<Object>, Resource> concluded = new HashMap<>();

    /** @param atLeast the least number of common members, m of O1 */
    CommonMemberships(Base base, MemberIndex members, StatedOverlaps stated, Conclusions conclusions, int atLeast) {
        this.base = base;
        this.members = members;
        this.stated = stated;
        this.conclusions = conclusions;
        this.rules = new DuplicationRules(base);
        this.atLeast = atLeast;
    }

    /** Two bodies, in the order of their IRIs, and a span in which they have members in common. */
    record Meeting(Resource first, Resource second, TimeSpan span, Resource commonMembership) {
        /** The part of the name of a conclusion that says which bodies meet. */
        String slug() {
            return Slugs.of(first) + "." + Slugs.of(second);
        }
    }

    /** Concludes and returns every meeting of two organizations. */
    List<Meeting> conclude() {
        return conclude((first, second) -> true);
    }

    /** Concludes and returns the meetings of the pairs of organizations that are wanted. */
    List<Meeting> conclude(BiPredicate<Resource, Resource> wanted) {
        List<Meeting> meetings = new ArrayList<>();
        List<Resource> bodies = organizations();
        for (int each = 0; each < bodies.size(); each++) {
            Resource first = bodies.get(each);
            for (Resource second : bodies.subList(each + 1, bodies.size())) {
                if (wanted.test(first, second)) {
                    if (conclusions.areProven()) {
                        members.pairs(first, second).forEach(pair -> member(first, second, pair));
                    }
                    meetings.addAll(meetings(first, second));
                }
            }
        }
        return meetings;
    }

    /** Whose members are enumerated, or whose memberships a source says to overlap; in the order of their IRIs. */
    private List<Resource> organizations() {
        Set<Resource> bodies = new TreeSet<>(comparing(Resource::getURI));
        bodies.addAll(members.bodies());
        stated.all().forEach(each -> bodies.addAll(List.of(each.first(), each.second())));
        String organization = base.id("organization/").getURI();
        return bodies.stream()
                .filter(body -> body.getURI().startsWith(organization))
                .toList();
    }

    private List<Meeting> meetings(Resource first, Resource second) {
        List<Meeting> meetings = new ArrayList<>();
        for (CommonWindow window : members.common(first, second, atLeast)) {
            meetings.add(new Meeting(first, second, window.span(), enumerated(first, second, window)));
        }
        for (Stated each : stated.between(first, second)) {
            if (each.kind().equals("membership")) {
                Resource common = commonMembership(first, second, each.span(), "stated");
                conclusions.derive(common, rules.commonMembership(), List.of(each.premise()));
                meetings.add(new Meeting(first, second, each.span(), common));
            }
        }
        return meetings;
    }

    private Resource enumerated(Resource first, Resource second, CommonWindow window) {
        Resource common = commonMembership(first, second, window.span(), "enumerated");
        window.states().keySet().forEach(state -> common.addProperty(CONCERT.sharedMember, state));
        common.addLiteral(
                CONCERT.sharedMemberCount, BigInteger.valueOf(window.states().size()));
        if (!conclusions.areProven()) {
            return common;
        }
        Set<Resource> premises = new LinkedHashSet<>();
        window.states().values().forEach(pairs -> pairs.forEach(pair -> premises.add(member(first, second, pair))));
        conclusions
                .derive(common, rules.commonMembership(), premises)
                .addLiteral(CONCERT.atLeast, BigInteger.valueOf(atLeast));
        return common;
    }

    /** The conclusion that one state belongs to both bodies, from two of its memberships. */
    private Resource member(Resource first, Resource second, Pair pair) {
        return concluded.computeIfAbsent(List.of(first, second, pair), key -> derived(first, second, pair));
    }

    /** The {@code kind/slug} of that conclusion. */
    static String memberName(Resource first, Resource second, Pair pair) {
        return "common-member/"
                + String.join(
                        ".",
                        Slugs.of(first),
                        Slugs.of(second),
                        Slugs.of(pair.span().start().date()),
                        Slugs.of(pair.state()));
    }

    private Resource derived(Resource first, Resource second, Pair pair) {
        Resource member = base.id(memberName(first, second, pair))
                .inModel(conclusions.inferred())
                .addProperty(RDF.type, CONCERT.CommonMember)
                .addProperty(CONCERT.firstBody, first)
                .addProperty(CONCERT.secondBody, second)
                .addProperty(CONCERT.sharedMember, pair.state())
                .addProperty(CONCERT.start, pair.span().start().date());
        conclusions.derive(member, rules.commonMember(), List.of(pair.first(), pair.second()));
        return member;
    }

    void concludeNesting(Nestings nestings, LocalDate day, Resource date) {
        concludeNesting(nestings, day, date, (inner, outer) -> true);
    }

    /** Concludes which bodies are nested in others on a day: by the common members that make them so. */
    void concludeNesting(Nestings nestings, LocalDate day, Resource date, BiPredicate<Resource, Resource> wanted) {
        List<Resource> bodies = organizations();
        for (Resource inner : bodies) {
            for (Resource outer : bodies) {
                if (wanted.test(inner, outer) && nestings.isNested(inner, outer, day)) {
                    boolean inOrder = inner.getURI().compareTo(outer.getURI()) < 0;
                    Resource first = inOrder ? inner : outer;
                    Resource second = inOrder ? outer : inner;
                    Set<Resource> premises = new LinkedHashSet<>();
                    members.pairs(first, second).stream()
                            .filter(pair -> pair.span().contains(day))
                            .forEach(pair -> premises.add(member(first, second, pair)));
                    nestings.conclude(inner, outer, day, date, premises);
                }
            }
        }
    }

    private Resource commonMembership(Resource first, Resource second, TimeSpan span, String support) {
        String slug = String.join(
                ".", Slugs.of(first), Slugs.of(second), Slugs.of(span.start().date()), support);
        Resource common = base.id("common-membership/" + slug)
                .inModel(conclusions.inferred())
                .addProperty(RDF.type, CONCERT.CommonMembership)
                .addProperty(CONCERT.firstBody, first)
                .addProperty(CONCERT.secondBody, second)
                .addProperty(CONCERT.memberSupport, CONCERT.concept("support", support));
        return Spans.write(common, span);
    }
}
