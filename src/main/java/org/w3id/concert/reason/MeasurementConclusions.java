package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.measure.Measure;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Measurement;
import org.w3id.concert.reason.measure.Measurements;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.reason.measure.Value;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * Measures as conclusions, at the date of the latest rosters and for the pairs of bodies of which functions are
 * documented: each follows from the rosters of both bodies, and where it needs them from their competences. Its name has
 * a digest of its premises, so that another roster gives another conclusion.
 */
final class MeasurementConclusions {
    private static final List<Measure> CONCLUDED = List.of(
            Measure.SHARED_MEMBERS,
            Measure.MEMBER_JACCARD,
            Measure.CONTAINMENT,
            Measure.OVERLAP_COEFFICIENT,
            Measure.DYADIC,
            Measure.OVERLAP_COUNT,
            Measure.WEIGHTED_DYADIC);

    private final Base base;
    private final Conclusions conclusions;
    private final MemberIndex members;
    private final Map<String, Resource> bodies;
    private final Map<String, Resource> rosters = new HashMap<>();
    private final FunctionIndex functions;
    private final Competences competences;
    private final TimeSpan.Bound date;
    private final LocalDate day;

    MeasurementConclusions(
            Base base,
            Conclusions conclusions,
            MemberIndex members,
            FunctionIndex functions,
            Model known,
            Resource date) {
        this.base = base;
        this.conclusions = conclusions;
        this.members = members;
        this.bodies = GraphAttestations.bodies(known);
        this.functions = functions;
        this.competences = new Competences(base, functions, conclusions);
        this.date = new TimeSpan.Bound(LocalDate.MIN, date.inModel(known));
        this.day = Spans.whole(this.date).lastDay();
    }

    /** @param known facts and what the rules concluded of memberships and functions */
    void conclude(Model known) {
        conclude(known, name -> bodies.containsKey(name) && functions.bodies().contains(bodies.get(name)));
    }

    /** @param wanted names of bodies; which pairs are measured is no premise */
    void conclude(Model known, Predicate<String> wanted) {
        MeasureIndex index = new MeasureIndex(GraphAttestations.of(known));
        MeasurementGraph cube = new MeasurementGraph(base, bodies, conclusions.inferred());
        Measurements.of(index.at(day, Parameters.STANDARD), CONCLUDED, wanted)
                .filter(figure -> !(figure.value() instanceof Value.Silent))
                .forEach(figure -> conclude(figure, cube));
    }

    private void conclude(Measurement figure, MeasurementGraph cube) {
        List<Resource> premises = new ArrayList<>(List.of(roster(figure.a()), roster(figure.b())));
        if (figure.measure().needsFunctions()) {
            premises.addAll(competences(bodies.get(figure.a())));
            premises.addAll(competences(bodies.get(figure.b())));
        }
        String slug = String.join(
                ".",
                Slugs.of(bodies.get(figure.a())),
                Slugs.of(bodies.get(figure.b())),
                figure.measure().slug(),
                Slugs.of(date.date()),
                digest(premises));
        Resource node = base.id("measurement/" + slug).inModel(conclusions.inferred());
        cube.observation(node, figure, date.date())
                .addProperty(CONCERT.parameters, MeasurementGraph.text(figure.parameters()));
        conclusions.derive(node, base.id("rule/measurement"), premises);
    }

    /** The conclusion that these are the members of a body that are documented for the date. */
    Resource roster(String name) {
        return rosters.computeIfAbsent(name, key -> {
            Resource body = bodies.get(name);
            List<Resource> memberships = members.members(body).stream()
                    .filter(member -> member.span().contains(day))
                    .map(MemberIndex.Member::premise)
                    .toList();
            String slug = Slugs.of(body) + "." + Slugs.of(date.date()) + "." + digest(memberships);
            Resource roster = base.id("roster/" + slug)
                    .inModel(conclusions.inferred())
                    .addProperty(RDF.type, CONCERT.Roster)
                    .addProperty(CONCERT.body, body)
                    .addProperty(CONCERT.date, date.date());
            conclusions.derive(roster, base.id("rule/roster"), memberships);
            return roster;
        });
    }

    private List<Resource> competences(Resource body) {
        return functions.functions(body).stream()
                .flatMap(function -> competences.at(body, function, date).stream())
                .map(Competences.Competence::node)
                .toList();
    }

    private static String digest(List<Resource> premises) {
        return Slugs.digest(
                new TreeSet<>(premises.stream().map(Resource::getURI).toList()).toString());
    }
}
