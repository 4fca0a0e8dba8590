package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.FunctionIndex.Assignment;
import org.w3id.concert.reason.FunctionIndex.Grade;
import org.w3id.concert.reason.MemberIndex.CommonWindow;
import org.w3id.concert.reason.StatedOverlaps.Stated;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Which bodies overlap in a function (O1), and which duplicate it (C1): they have at least {@link #AT_LEAST} members
 * in common and the function in common at the same time; and they duplicate it if they share a task under it in the
 * same area or in areas on which the sources are silent. Either part may be enumerated or stated by a source, and the
 * conclusion says which.
 *
 * <p>O1 after Panke &amp; Stapel 2018, <a href="https://doi.org/10.1177/1369148117737924">BJPIR 20(1)</a>; C1 adds the
 * tasks of Reinsberg &amp; Westerwinter 2023, <a href="https://doi.org/10.1007/s11558-023-09488-2">RIO</a>.
 */
final class Duplications {
    /** The least number of common members, m of O1. */
    static final int AT_LEAST = 2;

    private final Base base;
    private final MemberIndex members;
    private final FunctionIndex functions;
    private final StatedOverlaps stated;
    private final Conclusions conclusions;
    private final Model inferred;
    private final DuplicationRules rules;

    Duplications(
            Base base, MemberIndex members, FunctionIndex functions, StatedOverlaps stated, Conclusions conclusions) {
        this.base = base;
        this.members = members;
        this.functions = functions;
        this.stated = stated;
        this.conclusions = conclusions;
        this.inferred = conclusions.inferred();
        this.rules = new DuplicationRules(base);
    }

    /** Two bodies, in the order of their IRIs, and a span in which they have members in common. */
    private record Meeting(Resource first, Resource second, TimeSpan span, Resource commonMembership) {
        String slug() {
            return Slugs.of(first) + "." + Slugs.of(second);
        }
    }

    void conclude() {
        List<Resource> bodies = bodies();
        for (int i = 0; i < bodies.size(); i++) {
            for (int j = i + 1; j < bodies.size(); j++) {
                for (Meeting meeting : meetings(bodies.get(i), bodies.get(j))) {
                    conclude(meeting);
                }
            }
        }
    }

    private List<Resource> bodies() {
        Set<Resource> bodies = new TreeSet<>(comparing(Resource::getURI));
        bodies.addAll(functions.bodies());
        stated.all().forEach(each -> bodies.addAll(List.of(each.first(), each.second())));
        return bodies.stream()
                .filter(body ->
                        body.getURI().startsWith(base.id("organization/").getURI()))
                .toList();
    }

    private List<Meeting> meetings(Resource first, Resource second) {
        List<Meeting> meetings = new ArrayList<>();
        for (CommonWindow window : members.common(first, second, AT_LEAST)) {
            meetings.add(new Meeting(first, second, window.span(), enumerated(first, second, window)));
        }
        for (Stated each : stated.between(first, second)) {
            if (each.kind().equals("membership")) {
                meetings.add(new Meeting(first, second, each.span(), statedMembership(first, second, each)));
            }
        }
        return meetings;
    }

    private Resource enumerated(Resource first, Resource second, CommonWindow window) {
        Resource common = commonMembership(first, second, window.span(), "enumerated");
        List<Resource> states = new ArrayList<>();
        window.states().forEach((state, pairs) -> {
            Resource member = node("common-member", common, state)
                    .addProperty(RDF.type, CONCERT.CommonMember)
                    .addProperty(CONCERT.firstBody, first)
                    .addProperty(CONCERT.secondBody, second)
                    .addProperty(CONCERT.sharedMember, state);
            pairs.forEach(
                    pair -> conclusions.derive(member, rules.commonMember(), List.of(pair.first(), pair.second())));
            common.addProperty(CONCERT.sharedMember, state);
            states.add(member);
        });
        common.addLiteral(CONCERT.sharedMemberCount, java.math.BigInteger.valueOf(states.size()));
        conclusions
                .derive(common, rules.commonMembership(), states)
                .addLiteral(CONCERT.atLeast, java.math.BigInteger.valueOf(AT_LEAST));
        return common;
    }

    private Resource statedMembership(Resource first, Resource second, Stated each) {
        Resource common = commonMembership(first, second, each.span(), "stated");
        conclusions.derive(common, rules.commonMembership(), List.of(each.premise()));
        return common;
    }

    private Resource commonMembership(Resource first, Resource second, TimeSpan span, String support) {
        String slug = Slugs.of(first) + "." + Slugs.of(second) + "."
                + Slugs.of(span.start().date()) + "." + support;
        Resource common = base.id("common-membership/" + slug)
                .inModel(inferred)
                .addProperty(RDF.type, CONCERT.CommonMembership)
                .addProperty(CONCERT.firstBody, first)
                .addProperty(CONCERT.secondBody, second)
                .addProperty(CONCERT.memberSupport, CONCERT.concept("support", support));
        return during(common, span);
    }

    private void conclude(Meeting meeting) {
        Set<Resource> shared = new TreeSet<>(comparing(Resource::getURI));
        shared.addAll(functions.functions(meeting.first()));
        shared.retainAll(functions.functions(meeting.second()));
        for (Resource function : shared) {
            held(meeting, function).ifPresent(both -> concludeEnumerated(meeting, function, shared, both));
        }
        for (Stated each : stated.between(meeting.first(), meeting.second())) {
            if (each.concernsFunctions()
                    && each.span().intersect(meeting.span()).isPresent()) {
                concludeStated(meeting, each);
            }
        }
    }

    /** What both bodies do under one function while they have members in common. */
    private record Both(TimeSpan span, List<Assignment> first, List<Assignment> second) {
        Grade grade() {
            return strongest(first).compareTo(strongest(second)) < 0 ? strongest(first) : strongest(second);
        }

        private static Grade strongest(List<Assignment> assignments) {
            return assignments.stream()
                    .map(Assignment::grade)
                    .max(Grade::compareTo)
                    .orElseThrow();
        }

        /** The day until which sources attest the function of both. */
        LocalDate attestedUntil() {
            LocalDate one = attested(first);
            LocalDate other = attested(second);
            return one.isBefore(other) ? one : other;
        }

        private static LocalDate attested(List<Assignment> assignments) {
            return assignments.stream()
                    .map(Assignment::attestedUntil)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }

        /** {@code shared}, {@code silent}, or empty where each has areas and none in common. */
        Optional<String> area() {
            boolean silent = first.stream().anyMatch(each -> each.regions().isEmpty())
                    || second.stream().anyMatch(each -> each.regions().isEmpty());
            boolean common = first.stream()
                    .flatMap(each -> each.regions().stream())
                    .anyMatch(region ->
                            second.stream().anyMatch(each -> each.regions().contains(region)));
            return common ? Optional.of("shared") : silent ? Optional.of("silent") : Optional.empty();
        }
    }

    private Optional<Both> held(Meeting meeting, Resource function) {
        List<Assignment> first = functions.during(meeting.first(), function, meeting.span());
        List<Assignment> second = functions.during(meeting.second(), function, meeting.span());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return hull(first)
                .intersect(hull(second))
                .flatMap(span -> span.intersect(meeting.span()))
                .map(span -> new Both(span, first, second));
    }

    private static TimeSpan hull(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::span).reduce(TimeSpan::hull).orElseThrow();
    }

    private void concludeEnumerated(Meeting meeting, Resource function, Set<Resource> shared, Both both) {
        Resource overlap =
                overlap("overlap", meeting, function, both.span(), "enumerated").addProperty(RDF.type, CONCERT.Overlap);
        assume(overlap, both);
        conclusions.derive(
                overlap,
                rules.overlap(),
                List.of(
                        meeting.commonMembership(),
                        competence(meeting, meeting.first(), function, both.first()),
                        competence(meeting, meeting.second(), function, both.second())));
        for (Resource task : shared) {
            if (functions.isTask(task) && functions.isWithin(task, function)) {
                held(meeting, task).ifPresent(done -> duplicate(meeting, function, overlap, task, done));
            }
        }
    }

    private void duplicate(Meeting meeting, Resource function, Resource overlap, Resource task, Both done) {
        done.area().ifPresent(area -> {
            Resource duplication = overlap("duplication", meeting, function, done.span(), "enumerated")
                    .addProperty(RDF.type, CONCERT.Duplication)
                    .addProperty(CONCERT.sharedTask, task)
                    .addProperty(CONCERT.areaSupport, area);
            raise(duplication, done.grade());
            assume(duplication, done);
            conclusions.derive(
                    duplication,
                    rules.duplication(),
                    List.of(
                            overlap,
                            competence(meeting, meeting.first(), task, done.first()),
                            competence(meeting, meeting.second(), task, done.second())));
        });
    }

    private void concludeStated(Meeting meeting, Stated each) {
        TimeSpan span = each.span().intersect(meeting.span()).orElseThrow();
        List<Resource> premises = List.of(meeting.commonMembership(), each.premise());
        if (each.functions().isEmpty()) {
            Resource overlap = overlap("overlap", meeting, null, span, "stated").addProperty(RDF.type, CONCERT.Overlap);
            conclusions.derive(overlap, rules.overlap(), premises);
        }
        for (Resource function : each.functions()) {
            Resource overlap =
                    overlap("overlap", meeting, function, span, "stated").addProperty(RDF.type, CONCERT.Overlap);
            conclusions.derive(overlap, rules.overlap(), premises);
            if (each.kind().equals("duplication")) {
                Resource duplication = overlap("duplication", meeting, function, span, "stated")
                        .addProperty(RDF.type, CONCERT.Duplication);
                held(meeting, function).ifPresent(both -> raise(duplication, both.grade()));
                conclusions.derive(duplication, rules.statedDuplication(), List.of(overlap, each.premise()));
            }
        }
    }

    /** The body has the function while both have members in common: one derivation for each assignment. */
    private Resource competence(Meeting meeting, Resource body, Resource function, List<Assignment> assignments) {
        String slug = Slugs.of(body) + "." + Slugs.of(function) + "."
                + Slugs.of(meeting.span().start().date());
        Resource competence = base.id("competence/" + slug)
                .inModel(inferred)
                .addProperty(RDF.type, CONCERT.Competence)
                .addProperty(CONCERT.body, body)
                .addProperty(CONCERT.function, function)
                .addProperty(CONCERT.start, meeting.span().start().date());
        assignments.forEach(each -> conclusions.derive(competence, rules.competence(), List.of(each.premise())));
        return competence;
    }

    private Resource overlap(String kind, Meeting meeting, Resource function, TimeSpan span, String functionSupport) {
        Resource common = meeting.commonMembership();
        String memberSupport =
                common.getPropertyResourceValue(CONCERT.memberSupport).getURI();
        String slug = String.join(
                ".",
                meeting.slug(),
                function == null ? "unspecified" : Slugs.of(function),
                Slugs.of(meeting.span().start().date()),
                memberSupport.replaceFirst(".*/", ""),
                functionSupport);
        Resource node = base.id(kind + "/" + slug)
                .inModel(inferred)
                .addProperty(CONCERT.firstBody, meeting.first())
                .addProperty(CONCERT.secondBody, meeting.second())
                .addProperty(CONCERT.memberSupport, inferred.createResource(memberSupport))
                .addProperty(CONCERT.functionSupport, CONCERT.concept("support", functionSupport));
        if (function != null) {
            node.addProperty(CONCERT.function, function);
        }
        if (!node.hasProperty(CONCERT.assumesContinuation)) {
            node.addLiteral(CONCERT.assumesContinuation, false);
        }
        common.listProperties(CONCERT.sharedMember)
                .toList()
                .forEach(shared -> node.addProperty(CONCERT.sharedMember, shared.getObject()));
        return during(node, span);
    }

    private Resource during(Resource node, TimeSpan span) {
        node.removeAll(CONCERT.start).removeAll(CONCERT.end);
        node.addProperty(CONCERT.start, span.start().date());
        span.end().ifPresent(end -> node.addProperty(CONCERT.end, end.date()));
        return node;
    }

    private static void raise(Resource duplication, Grade grade) {
        Resource present = duplication.getPropertyResourceValue(CONCERT.grade);
        boolean higher = present == null
                || List.of(Grade.values()).stream()
                        .anyMatch(each -> each.concept().equals(present) && each.compareTo(grade) < 0);
        if (higher) {
            duplication.removeAll(CONCERT.grade).addProperty(CONCERT.grade, grade.concept());
        }
    }

    /** Says whether the conclusion takes a function to continue after the last source that attests it. */
    private static void assume(Resource node, Both both) {
        boolean continues = both.span().start().day().isAfter(both.attestedUntil());
        node.removeAll(CONCERT.assumesContinuation).addLiteral(CONCERT.assumesContinuation, continues);
    }

    private Resource node(String kind, Resource common, Resource state) {
        return base.id(kind + "/" + Slugs.of(common) + "." + Slugs.of(state)).inModel(inferred);
    }

    /** Pairs of bodies of which one's documented members are all members of the other (N1, members alone). */
    void concludeNesting(Collection<LocalDate> days, java.util.function.Function<LocalDate, Resource> date) {
        for (LocalDate day : days) {
            for (Resource inner : members.bodies()) {
                for (Resource outer : members.bodies()) {
                    nest(inner, outer, day, date.apply(day));
                }
            }
        }
    }

    private void nest(Resource inner, Resource outer, LocalDate day, Resource date) {
        Set<Resource> small = members.membersAt(inner, day);
        Set<Resource> large = members.membersAt(outer, day);
        if (small.size() >= AT_LEAST && small.size() < large.size() && large.containsAll(small)) {
            Resource nesting = base.id("nesting/" + Slugs.of(inner) + "." + Slugs.of(outer) + "." + Slugs.of(date))
                    .inModel(inferred)
                    .addProperty(RDF.type, CONCERT.Nesting)
                    .addProperty(CONCERT.innerBody, inner)
                    .addProperty(CONCERT.outerBody, outer)
                    .addProperty(CONCERT.date, date);
            List<Resource> premises = new ArrayList<>();
            members.members(inner).stream()
                    .filter(member -> member.span().contains(day))
                    .forEach(member -> premises.add(member.premise()));
            members.members(outer).stream()
                    .filter(member -> member.span().contains(day) && small.contains(member.state()))
                    .forEach(member -> premises.add(member.premise()));
            conclusions.derive(nesting, rules.nesting(), premises);
        }
    }
}
