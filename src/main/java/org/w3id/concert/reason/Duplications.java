package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.CommonMemberships.Meeting;
import org.w3id.concert.reason.Competences.Competence;
import org.w3id.concert.reason.StatedOverlaps.Stated;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.reason.measure.Grade;
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
    private final FunctionIndex functions;
    private final StatedOverlaps stated;
    private final Conclusions conclusions;
    private final Competences competences;
    private final DuplicationRules rules;

    Duplications(Base base, FunctionIndex functions, StatedOverlaps stated, Conclusions conclusions) {
        this(base, functions, stated, conclusions, new Competences(base, functions, conclusions));
    }

    Duplications(
            Base base,
            FunctionIndex functions,
            StatedOverlaps stated,
            Conclusions conclusions,
            Competences competences) {
        this.base = base;
        this.functions = functions;
        this.stated = stated;
        this.conclusions = conclusions;
        this.competences = competences;
        this.rules = new DuplicationRules(base);
    }

    void conclude(List<Meeting> meetings) {
        Map<String, Bound> dates = new TreeMap<>();
        meetings.forEach(meeting ->
                dates.put(meeting.span().start().date().getURI(), meeting.span().start()));
        competences.conclude(dates.values());
        concludeOnly(meetings);
    }

    /** Concludes the competences that these meetings use and no others. */
    void concludeOnly(List<Meeting> meetings) {
        meetings.forEach(this::conclude);
    }

    private void conclude(Meeting meeting) {
        Set<Resource> shared = new TreeSet<>(comparing(Resource::getURI));
        shared.addAll(functions.functions(meeting.first()));
        shared.retainAll(functions.functions(meeting.second()));
        for (Resource function : shared) {
            both(meeting, function).ifPresent(both -> enumerated(meeting, function, shared, both));
        }
        for (Stated each : stated.between(meeting.first(), meeting.second())) {
            if (each.concernsFunctions()) {
                each.span().intersect(meeting.span()).ifPresent(span -> stated(meeting, each, span));
            }
        }
    }

    /** What both bodies of a meeting do under one function, and when. */
    private record Both(TimeSpan span, Competence first, Competence second) {
        Grade grade() {
            return first.grade().compareTo(second.grade()) < 0 ? first.grade() : second.grade();
        }

        /** Whether one side is taken to continue after the last source that attests it. */
        boolean assumesContinuation() {
            return span.start().day().isAfter(first.attestedUntil())
                    || span.start().day().isAfter(second.attestedUntil());
        }

        Optional<String> area() {
            return first.area(second);
        }
    }

    /** Looks when the meeting begins, and else when the later of both functions does. */
    private Optional<Both> both(Meeting meeting, Resource function) {
        return both(meeting, function, meeting.span().start()).or(() -> functions
                .documented(meeting.first(), function)
                .flatMap(
                        span -> functions.documented(meeting.second(), function).flatMap(span::intersect))
                .flatMap(meeting.span()::intersect)
                .flatMap(span -> both(meeting, function, span.start())));
    }

    private Optional<Both> both(Meeting meeting, Resource function, Bound date) {
        Optional<Competence> first = competences.at(meeting.first(), function, date);
        Optional<Competence> second = competences.at(meeting.second(), function, date);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return first.get()
                .span()
                .intersect(second.get().span())
                .flatMap(meeting.span()::intersect)
                .map(span -> new Both(span, first.get(), second.get()));
    }

    private void enumerated(Meeting meeting, Resource function, Set<Resource> shared, Both both) {
        Resource overlap = overlap(CONCERT.Overlap, meeting, Optional.of(function), "enumerated", both.span());
        assume(overlap, both.assumesContinuation());
        conclusions.derive(overlap, rules.overlap(), premises(meeting.commonMembership(), both));
        for (Resource task : shared) {
            if (functions.isTask(task) && functions.isWithin(task, function)) {
                both(meeting, task).ifPresent(done -> duplicated(meeting, function, overlap, task, done));
            }
        }
    }

    private void duplicated(Meeting meeting, Resource function, Resource overlap, Resource task, Both done) {
        done.area().ifPresent(area -> {
            Resource duplication =
                    overlap(CONCERT.Duplication, meeting, Optional.of(function), "enumerated", done.span());
            duplication.addProperty(CONCERT.sharedTask, task).addProperty(CONCERT.areaSupport, area);
            raise(duplication, done.grade());
            assume(duplication, done.assumesContinuation());
            conclusions.derive(duplication, rules.duplication(), premises(overlap, done));
        });
    }

    private static List<Resource> premises(Resource together, Both both) {
        return List.of(together, both.first().node(), both.second().node());
    }

    private void stated(Meeting meeting, Stated each, TimeSpan span) {
        List<Optional<Resource>> concerned = new ArrayList<>();
        each.functions().forEach(function -> concerned.add(Optional.of(function)));
        if (concerned.isEmpty()) {
            concerned.add(Optional.empty());
        }
        for (Optional<Resource> function : concerned) {
            Resource overlap = overlap(CONCERT.Overlap, meeting, function, "stated", span);
            conclusions.derive(overlap, rules.overlap(), List.of(meeting.commonMembership(), each.premise()));
            if (each.kind().equals("duplication") && function.isPresent()) {
                Resource duplication = overlap(CONCERT.Duplication, meeting, function, "stated", span);
                both(meeting, function.get()).ifPresent(both -> raise(duplication, both.grade()));
                conclusions.derive(duplication, rules.statedDuplication(), List.of(overlap, each.premise()));
            }
        }
    }

    private Resource overlap(
            Resource type, Meeting meeting, Optional<Resource> function, String functionSupport, TimeSpan span) {
        Resource common = meeting.commonMembership();
        Resource memberSupport = common.getPropertyResourceValue(CONCERT.memberSupport);
        String slug = String.join(
                ".",
                meeting.slug(),
                function.map(Slugs::of).orElse("unspecified"),
                Slugs.of(meeting.span().start().date()),
                Slugs.of(memberSupport),
                functionSupport);
        Resource node = base.id(Slugs.kind(type) + "/" + slug).inModel(conclusions.inferred());
        if (!node.hasProperty(RDF.type)) {
            assume(node, false);
        }
        node.addProperty(RDF.type, type)
                .addProperty(CONCERT.firstBody, meeting.first())
                .addProperty(CONCERT.secondBody, meeting.second())
                .addProperty(CONCERT.memberSupport, memberSupport)
                .addProperty(CONCERT.functionSupport, CONCERT.concept("support", functionSupport));
        if (conclusions.areProven()) {
            node.addProperty(SKOS.prefLabel, label(type, meeting, function, functionSupport), "en");
        }
        function.ifPresent(each -> node.addProperty(CONCERT.function, each));
        common.listProperties(CONCERT.sharedMember)
                .toList()
                .forEach(shared -> node.addProperty(CONCERT.sharedMember, shared.getObject()));
        return Spans.write(node, span);
    }

    private static String label(Resource type, Meeting meeting, Optional<Resource> function, String functionSupport) {
        Resource memberSupport = meeting.commonMembership().getPropertyResourceValue(CONCERT.memberSupport);
        return Statements.label(meeting.first()) + " and " + Statements.label(meeting.second())
                + (type.equals(CONCERT.Duplication) ? " duplicate: " : " overlap: ")
                + function.map(Statements::label).orElse("functions left open") + " ("
                + Statements.label(meeting.span().start().date()) + "; members " + Slugs.of(memberSupport)
                + ", functions "
                + functionSupport + ")";
    }

    private static void raise(Resource duplication, Grade grade) {
        boolean higher = List.of(Grade.values()).stream()
                .filter(each -> duplication.hasProperty(CONCERT.grade, concept(each)))
                .allMatch(each -> each.compareTo(grade) < 0);
        if (higher) {
            duplication.removeAll(CONCERT.grade).addProperty(CONCERT.grade, concept(grade));
        }
    }

    private static Resource concept(Grade grade) {
        return CONCERT.concept("grade", grade.slug());
    }

    private static void assume(Resource node, boolean continuation) {
        node.removeAll(CONCERT.assumesContinuation).addLiteral(CONCERT.assumesContinuation, continuation);
    }
}
