package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.reason.CommonMemberships.Meeting;
import org.w3id.concert.reason.TimeSpan.Bound;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Adds to the asserted layers what follows from them: the conclusions, and their derivations. */
public final class Inference {
    private Inference() {}

    /** Adds the graphs {@code inferred} and {@code derivations} to {@code asserted}. */
    public static void addTo(Dataset asserted, Home home, Base base) {
        Layers layers = new Layers(base);
        Conclusions conclusions = rulesInWords(home, base);
        conclude(premises(asserted, layers), RuleFile.read(home, base), base, conclusions);

        Graph all = union(asserted).add(conclusions.inferred()).getGraph();
        GraphUtil.addInto(conclusions.inferred().getGraph(), Closure.of(all, home));
        asserted.addNamedModel(layers.inferred(), conclusions.inferred());
        asserted.addNamedModel(layers.derivations(), conclusions.derivations());
    }

    /** No conclusion yet, but the rules in words. */
    static Conclusions rulesInWords(Home home, Base base) {
        Conclusions conclusions = new Conclusions(base);
        List<Fault> faults = new ArrayList<>();
        conclusions.derivations().add(OntologyFiles.file(home, "rules/" + DuplicationRules.FILE, base, faults));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        RuleFile.read(home, base)
                .forEach(rule -> conclusions.rule(rule.name(), rule.title(), rule.question(), rule.inWords()));
        return conclusions;
    }

    /** Draws all conclusions from premises alone, without the closure; {@code known} grows by what the rules conclude. */
    static void conclude(Model known, List<RuleFile> rules, Base base, Conclusions conclusions) {
        new DomainRules(base, conclusions).run(rules, known);

        MemberIndex members = new MemberIndex(known);
        StatedOverlaps stated = new StatedOverlaps(known);
        CommonMemberships common = new CommonMemberships(base, members, stated, conclusions, Duplications.AT_LEAST);
        List<Meeting> meetings = common.conclude();
        FunctionIndex functions = new FunctionIndex(known);
        new Duplications(base, functions, stated, conclusions).conclude(meetings);
        Nestings nestings = new Nestings(base, members, conclusions, Duplications.AT_LEAST);
        TreeMap<LocalDate, Resource> dates = rosterDates(known);
        dates.forEach((day, date) -> common.concludeNesting(nestings, day, date));
        if (!dates.isEmpty()) {
            new MeasurementConclusions(
                            base,
                            conclusions,
                            members,
                            functions,
                            known,
                            dates.lastEntry().getValue())
                    .conclude(known);
        }
    }

    /** What conclusions may rest on: facts, imports, entities and the ontology; neither claims nor the discourse. */
    static Model premises(Dataset asserted, Layers layers) {
        Model known = ModelFactory.createDefaultModel();
        asserted.listModelNames().forEachRemaining(name -> {
            if (layers.isPremise(name.getURI())) {
                known.add(asserted.getNamedModel(name));
            }
        });
        return known;
    }

    private static Model union(Dataset dataset) {
        Model union = ModelFactory.createDefaultModel();
        dataset.listModelNames().forEachRemaining(name -> union.add(dataset.getNamedModel(name)));
        return union;
    }

    /** The last days of the dates at which memberships were observed; years on end are measured, not concluded. */
    static TreeMap<LocalDate, Resource> rosterDates(Model known) {
        TreeMap<LocalDate, Resource> dates = new TreeMap<>();
        known.listSubjectsWithProperty(RDF.type, CONCERT.MembershipObservation)
                .filterDrop(node -> node.hasProperty(RDF.type, CONCERT.ContinuousObservation))
                .forEach(node -> {
                    Optional<Bound> latest = Spans.latest(node, CONCERT.asOf);
                    latest.ifPresent(bound -> dates.merge(bound.day(), bound.date(), Inference::firstNamed));
                });
        return dates;
    }

    private static Resource firstNamed(Resource one, Resource other) {
        return one.getURI().compareTo(other.getURI()) <= 0 ? one : other;
    }
}
