package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * The graph as it stands, from which the consequences of hypotheses are drawn: the rules run again for the bodies that
 * a hypothesis can touch, and the pairs with such a body are compared again; all else is taken over. What it was made
 * from is never changed. Thread-safe.
 */
public final class Baseline {
    private final Base base;
    private final List<RuleFile> rules;
    private final Model claims;
    private final Model premises;
    private final RuleLedger ruled;
    private final MemberIndex members;
    private final FunctionIndex functions;
    private final StatedOverlaps stated;
    private final Consequences asItStands;

    /** @param layers asserted, or with conclusions too, which are then drawn anew */
    public Baseline(Dataset layers, Home home, Base base) {
        this(Inference.premises(layers, new Layers(base)), claims(layers, home, base), RuleFile.read(home, base), base);
    }

    private Baseline(Model premises, Model claims, List<RuleFile> rules, Base base) {
        this.base = base;
        this.rules = rules;
        this.claims = claims;
        this.premises = premises;
        this.ruled = new RuleLedger(premises.getGraph(), rules, base);
        Model known = ModelFactory.createModelForGraph(ruled.known());
        this.members = new MemberIndex(known);
        this.functions = new FunctionIndex(known);
        this.stated = new StatedOverlaps(known);
        Pairs pairs = new Pairs(members, functions, stated, (first, second) -> true);
        this.asItStands = new Consequences(
                base,
                Set.of(),
                members,
                functions,
                conclude(pairs, Conclusions.unproven(base)).inferred(),
                premises,
                () -> proofs(pairs, known.getGraph(), ruled.derivations()));
    }

    /** What follows for pairs of bodies. */
    private record Pairs(
            MemberIndex members,
            FunctionIndex functions,
            StatedOverlaps stated,
            BiPredicate<Resource, Resource> wanted) {}

    private static Model claims(Dataset layers, Home home, Base base) {
        List<Fault> faults = new ArrayList<>();
        Model words = OntologyFiles.file(home, "rules/" + DuplicationRules.FILE, base, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        List<Model> said = new ArrayList<>(List.of(words));
        layers.listModelNames().forEachRemaining(name -> {
            if (name.getURI().startsWith(new Layers(base).source(""))) {
                said.add(layers.getNamedModel(name));
            }
        });
        return ModelFactory.createModelForGraph(
                new Stack(said.stream().map(Model::getGraph).toList()));
    }

    /** A hypothesis that changes nothing yet. */
    public Hypothesis hypothesis() {
        return new Hypothesis(premises.getGraph());
    }

    public Consequences asItStands() {
        return asItStands;
    }

    /** How people call the entity {@code kind/slug}. */
    public String label(String ref) {
        return Statements.label(base.id(ref).inModel(premises));
    }

    /** What is known under the hypothesis and what the rules conclude from it, with the derivations. */
    public Model known(Hypothesis hypothesis) {
        RuleLedger.Outcome outcome = ruled.under(hypothesis.revision());
        return ModelFactory.createModelForGraph(new Stack(List.of(outcome.known(), ruled.derivations(outcome))));
    }

    /** What follows for the touched bodies; nothing is drawn again for the others. */
    public Consequences under(Hypothesis hypothesis) {
        RuleLedger.Outcome outcome = ruled.under(hypothesis.revision());
        Reach reach = Reach.of(ruled.facts(), outcome.known());
        if (reach.isEverywhere()) {
            return fullyUnder(hypothesis);
        }
        Model known = ModelFactory.createModelForGraph(outcome.known());
        Set<Resource> touched = reach.bodies();
        MemberIndex membersThen = reach.members().isEmpty()
                ? members
                : members.replacing(reach.members(), new MemberIndex(known, reach.members()));
        FunctionIndex functionsThen = reach.functions().isEmpty()
                ? functions
                : functions.replacing(reach.functions(), FunctionIndex.of(known, reach.functions()));
        StatedOverlaps statedThen = reach.stated().isEmpty() ? stated : new StatedOverlaps(known);
        Pairs pairs = new Pairs(
                membersThen,
                functionsThen,
                statedThen,
                (first, second) -> touched.contains(first) || touched.contains(second));
        return new Consequences(
                base,
                touched,
                membersThen,
                functionsThen,
                conclude(pairs, Conclusions.unproven(base)).inferred(),
                hypothesis.premises(),
                () -> proofs(pairs, outcome.known(), ruled.derivations(outcome)));
    }

    /** The same from all premises; slower, and the measure of {@link #under}. */
    public Consequences fullyUnder(Hypothesis hypothesis) {
        Model all = ModelFactory.createDefaultModel().add(hypothesis.premises());
        return new Baseline(all, claims, rules, base).asItStands;
    }

    private Conclusions conclude(Pairs pairs, Conclusions conclusions) {
        List<CommonMemberships.Meeting> meetings = new CommonMemberships(
                        base, pairs.members(), pairs.stated(), conclusions, Duplications.AT_LEAST)
                .conclude(pairs.wanted());
        new Duplications(base, pairs.functions(), pairs.stated(), conclusions).concludeOnly(meetings);
        return conclusions;
    }

    /** All that a proof can lead to, where the pairs are drawn again with their derivations. */
    private Graph proofs(Pairs pairs, Graph known, Graph derivations) {
        Conclusions drawn = conclude(pairs, new Conclusions(base));
        rules.forEach(rule -> drawn.rule(rule.name(), rule.title(), rule.question(), rule.inWords()));
        MultiUnion union = new MultiUnion();
        List.of(
                        claims.getGraph(),
                        known,
                        derivations,
                        drawn.inferred().getGraph(),
                        drawn.derivations().getGraph())
                .forEach(union::addGraph);
        return union;
    }
}
