package org.w3id.concert.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.graph.Tally;
import org.w3id.concert.reason.RuleLedger.Outcome;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * The conclusions of a graph that changes, as when claims come and go: what depends on a change is drawn again and
 * nothing else, and the graph is at all times as {@link Inference} would make it from the beginning. Not thread-safe.
 */
public final class LiveInference {
    private final Layers names;
    private final Dataset layers = DatasetFactory.createGeneral();
    private final Tally premises = new Tally();
    private final Tally known = new Tally();
    private final Tally inferred = new Tally();
    private final Tally derivations = new Tally();
    private final RuleLedger rules;
    private final PairLedger pairs;
    private final ClosureLedger closure;

    /** What changes in the graphs {@code inferred} and {@code derivations}. */
    public record Consequence(Revision inferred, Revision derivations) {}

    /** @param asserted the layers, which are copied; conclusions among them are drawn anew */
    public LiveInference(Dataset asserted, Home home, Base base) {
        this.names = new Layers(base);
        Map<String, Revision> said = said(asserted);
        premises.change(counts(said, names::isPremise));
        known.change(counts(said, name -> true));
        said.forEach((name, revision) -> revision.applyTo(layer(name)));
        this.rules = new RuleLedger(premises.graph(), RuleFile.read(home, base), base);
        this.pairs = new PairLedger(ModelFactory.createModelForGraph(rules.known()), base);
        Balance balance = pairs.begin();
        rules.begin(balance);
        balance.count(Inference.rulesInWords(home, base), 1);
        derivations.change(balance.derivations());
        inferred.change(balance.inferred());
        known.change(counts(new Revision(Set.of(), inferred.graph().find().toSet())));
        this.closure = new ClosureLedger(known.graph(), home);
        Graph concluded = new Stack(List.of(inferred.graph(), closure.graph()));
        layers.addNamedModel(names.inferred(), ModelFactory.createModelForGraph(concluded));
        layers.addNamedModel(names.derivations(), ModelFactory.createModelForGraph(derivations.graph()));
    }

    /** All layers with their conclusions, as they are at the time; only {@link #revise} may change them. */
    public Dataset layers() {
        return layers;
    }

    /** Withdraws and adds triples, by the name of the asserted layer that they stand in. */
    public Consequence revise(Map<String, Revision> changes) {
        Map<String, Revision> real = new HashMap<>();
        changes.forEach((name, change) -> real.put(name, change.against(layer(name))));
        Map<Triple, Integer> ofPremises = counts(real, names::isPremise);
        Revision change = premises.under(ofPremises);
        Outcome outcome = rules.under(change);
        Reach reach = Reach.of(rules.facts(), outcome.known());
        Balance balance = pairs.follow(reach, ModelFactory.createModelForGraph(outcome.known()), () -> {
            premises.change(ofPremises);
            rules.accept(outcome);
        });
        outcome.addTo(balance);
        real.forEach((name, revision) -> revision.applyTo(layer(name)));
        return conclude(real, balance);
    }

    private Consequence conclude(Map<String, Revision> said, Balance balance) {
        Revision concluded = inferred.change(balance.inferred());
        Map<Triple, Integer> counts = counts(said, name -> true);
        counts(concluded).forEach((triple, by) -> counts.merge(triple, by, Integer::sum));
        Revision closed = closure.accept(known.change(counts), known.graph());
        return new Consequence(concluded.and(closed), derivations.change(balance.derivations()));
    }

    private Map<String, Revision> said(Dataset asserted) {
        Map<String, Revision> said = new HashMap<>();
        asserted.listModelNames().forEachRemaining(name -> {
            Set<Triple> triples = asserted.getNamedModel(name).getGraph().find().toSet();
            said.put(name.getURI(), new Revision(Set.of(), triples));
        });
        said.keySet().removeAll(List.of(names.inferred(), names.derivations()));
        return said;
    }

    private Graph layer(String name) {
        if (!layers.containsNamedModel(name)) {
            layers.addNamedModel(name, ModelFactory.createDefaultModel());
        }
        return layers.getNamedModel(name).getGraph();
    }

    private static Map<Triple, Integer> counts(Map<String, Revision> layers, Predicate<String> wanted) {
        Map<Triple, Integer> counts = new HashMap<>();
        layers.forEach((name, revision) -> {
            if (wanted.test(name)) {
                counts(revision).forEach((triple, by) -> counts.merge(triple, by, Integer::sum));
            }
        });
        return counts;
    }

    private static Map<Triple, Integer> counts(Revision revision) {
        Map<Triple, Integer> counts = new HashMap<>();
        revision.withdrawn().forEach(triple -> counts.put(triple, -1));
        revision.added().forEach(triple -> counts.put(triple, 1));
        return counts;
    }
}
