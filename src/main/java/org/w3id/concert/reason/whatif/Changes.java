package org.w3id.concert.reason.whatif;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Hypothesis;
import org.w3id.concert.reason.Spans;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Says each change of a scenario as facts withdrawn and facts added by hypothesis. Not thread-safe. */
final class Changes {
    private static final Set<String> ENTRIES = Set.of("signed", "joined", "rejoined");

    private static final Property BASIS = ResourceFactory.createProperty(CONCERT.NS, "establishedOnBasisOf");

    private final Base base;
    private final Baseline baseline;
    private final Hypothesis hypothesis;
    private final Supposition supposition;
    private final Model premises;

    private Changes(Scenario scenario, Baseline baseline, Base base) {
        this.base = base;
        this.baseline = baseline;
        this.hypothesis = baseline.hypothesis();
        this.premises = hypothesis.premises();
        this.supposition = new Supposition(scenario, premises, base);
    }

    /** The premises under the scenario. */
    static Hypothesis apply(Scenario scenario, Baseline baseline, Base base) {
        Changes changes = new Changes(scenario, baseline, base);
        scenario.changes().forEach(changes::apply);
        return changes.hypothesis;
    }

    private void apply(Change change) {
        if (change instanceof Change.StateLeaves leaves) {
            leave(node(leaves.state()), node(leaves.body()), leaves.date());
        } else if (change instanceof Change.StateJoins joins) {
            supposition.step(node(joins.state()), node(joins.body()), "joined", joins.date());
        } else if (change instanceof Change.FunctionMoves moves) {
            new Moving(baseline, hypothesis, supposition)
                    .function(node(moves.function()), node(moves.from()), node(moves.to()));
        } else if (change instanceof Change.UnitMoves moves) {
            new Moving(baseline, hypothesis, supposition)
                    .unit(node(moves.unit()), node(moves.from()), node(moves.to()));
        } else if (change instanceof Change.BodiesMerge merge) {
            merge(node(merge.first()), node(merge.second()), node(merge.into()));
        } else if (change instanceof Change.BodyDissolved dissolved) {
            dissolved.date().ifPresentOrElse(date -> dissolve(node(dissolved.body()), date), () -> facts(
                            node(dissolved.body()))
                    .forEach(supposition::withdraw));
        } else if (change instanceof Change.AgreementConcluded agreed) {
            supposition.agreement(node(agreed.first()), node(agreed.second()), agreed.date());
        }
    }

    private void leave(Resource state, Resource body, StatedDate date) {
        LocalDate last = date.latest().orElseThrow();
        LocalDate back = entries(state, body).stream()
                .filter(day -> day.isAfter(last))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        Absence absence = new Absence(supposition, date, back);
        premises.listSubjectsWithProperty(ORG.member, state).toList().stream()
                .filter(node -> node.hasProperty(ORG.organization, body)
                        && node.hasProperty(RDF.type, CONCERT.MembershipObservation))
                .forEach(absence::takeFrom);
        supposition.step(state, body, "withdrew", date);
    }

    /** The first days of the documented steps by which a state enters a body, or the treaty that the body rests on. */
    private List<LocalDate> entries(Resource state, Resource body) {
        Set<Resource> entered = new HashSet<>(Set.of(body));
        premises.listSubjectsWithProperty(RDF.subject, body).toList().stream()
                .filter(node -> node.hasProperty(RDF.predicate, BASIS))
                .forEach(node -> entered.add(node.getPropertyResourceValue(RDF.object)));
        return premises.listSubjectsWithProperty(ORG.member, state).toList().stream()
                .filter(node -> node.hasProperty(CONCERT.event) && ENTRIES.contains(event(node)))
                .filter(node -> entered.contains(node.getPropertyResourceValue(ORG.organization)))
                .flatMap(node -> first(node, CONCERT.date).stream())
                .toList();
    }

    private void merge(Resource first, Resource second, Resource into) {
        Map<Resource, Resource> replaced = new LinkedHashMap<>();
        replaced.put(first, into);
        replaced.put(second, into);
        replaced.remove(into);
        Set<Resource> facts = new TreeSet<>(comparing(Resource::getURI));
        replaced.keySet().forEach(body -> facts.addAll(facts(body)));
        for (Resource fact : facts) {
            boolean isOfBoth = List.of(first, second).stream().allMatch(body -> premises.contains(fact, null, body));
            if (!isOfBoth) {
                supposition.copy(fact, replaced);
            }
        }
        facts.forEach(supposition::withdraw);
    }

    private void dissolve(Resource body, StatedDate date) {
        LocalDate last = date.latest().orElseThrow();
        Model known = baseline.known(hypothesis);
        Set<Resource> members = new TreeSet<>(comparing(Resource::getURI));
        known.listSubjectsWithProperty(ORG.organization, body)
                .filterKeep(node -> node.hasProperty(RDF.type, CONCERT.MembershipInterval))
                .filterKeep(node -> Spans.interval(node)
                        .filter(span -> !span.start().day().isAfter(last)
                                && span.lastDay().isAfter(last))
                        .isPresent())
                .forEach(node -> members.add(node.getPropertyResourceValue(ORG.member)));
        Absence absence = new Absence(supposition, date, LocalDate.MAX);
        facts(body).stream()
                .filter(fact -> fact.hasProperty(RDF.type, CONCERT.MembershipObservation))
                .forEach(absence::takeFrom);
        facts(body).stream()
                .filter(fact -> first(fact, CONCERT.since, CONCERT.date, CONCERT.asOf, CONCERT.attestedOn)
                        .filter(day -> day.isAfter(last))
                        .isPresent())
                .filter(fact -> !fact.hasProperty(RDF.predicate))
                .forEach(supposition::withdraw);
        members.forEach(state -> supposition.step(state, body, "withdrew", date));
        premises.listSubjectsWithProperty(CONCERT.body, body).toList().stream()
                .filter(fact -> fact.hasProperty(RDF.type, CONCERT.FunctionAssignment))
                .forEach(fact -> end(fact, date));
    }

    /** A function that would go on ends with its body; a dated activity fills its date as before. */
    private void end(Resource assignment, StatedDate date) {
        boolean goesOn = Spans.latest(assignment, CONCERT.until)
                .map(Bound::day)
                .filter(day -> !day.isAfter(date.latest().orElseThrow()))
                .isEmpty();
        if (goesOn) {
            Resource copy = supposition.copy(assignment, Map.of()).removeAll(CONCERT.until);
            copy.addProperty(CONCERT.until, supposition.date(date));
            supposition.withdraw(assignment);
        }
    }

    /** The facts that name a body, imported ones too. */
    private List<Resource> facts(Resource body) {
        return premises.listSubjectsWithProperty(null, body).toList().stream()
                .filter(node -> node.hasProperty(RDF.type, CONCERT.Fact)
                        || node.hasProperty(RDF.type, CONCERT.MembershipObservation))
                .toList();
    }

    /** The first day of the first of these dates that the node has. */
    private static Optional<LocalDate> first(Resource node, Property... dates) {
        return List.of(dates).stream()
                .filter(node::hasProperty)
                .findFirst()
                .flatMap(date -> Spans.earliest(node, date))
                .map(Bound::day);
    }

    private static String event(Resource step) {
        return step.getPropertyResourceValue(CONCERT.event).getURI().replaceFirst(".*/", "");
    }

    private Resource node(String ref) {
        return base.id(ref).inModel(premises);
    }
}
