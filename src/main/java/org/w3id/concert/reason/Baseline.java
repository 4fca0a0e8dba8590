package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Delta;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.ORG;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * The graph as it stands, from which the consequences of hypotheses are drawn: the rules run again for the bodies that
 * a hypothesis can touch, and the pairs with such a body are compared again; all else is taken over. What it was made
 * from is never changed. Thread-safe.
 */
public final class Baseline {
    private final Base base;
    private final RuleChoice.Parts rules;
    private final Model claims;
    private final Model premises;
    private final Conclusions ruled;
    private final MemberIndex members;
    private final FunctionIndex functions;
    private final StatedOverlaps stated;
    private final Consequences asItStands;

    /** @param layers asserted, or with conclusions too, which are then drawn anew */
    public Baseline(Dataset layers, Home home, Base base) {
        this(Inference.premises(layers, new Layers(base)), claims(layers, home, base), RuleFile.read(home, base), base);
    }

    Baseline(Model premises, Model claims, List<RuleFile> rules, Base base) {
        this.base = base;
        this.rules = RuleChoice.Parts.of(rules);
        this.claims = claims;
        this.premises = premises;
        Model known = ModelFactory.createDefaultModel().add(premises);
        this.ruled = new Conclusions(base);
        new DomainRules(base, ruled).run(rules, known);
        this.members = new MemberIndex(known);
        this.functions = new FunctionIndex(known);
        this.stated = new StatedOverlaps(known);
        Conclusions paired = new Conclusions(base);
        List<CommonMemberships.Meeting> meetings =
                commonMemberships(members, stated, paired).conclude();
        new Duplications(base, functions, stated, paired).concludeOnly(meetings);
        this.asItStands = new Consequences(
                base,
                Set.of(),
                members,
                functions,
                paired.inferred(),
                premises,
                () -> union(
                        claims,
                        premises,
                        ruled.inferred(),
                        ruled.derivations(),
                        paired.inferred(),
                        paired.derivations()));
    }

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
        return ModelFactory.createModelForGraph(union(said.toArray(Model[]::new)));
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

    /** What the rules conclude about these bodies and their units under the hypothesis, with their facts. */
    public Model known(Hypothesis hypothesis, Set<Resource> bodies) {
        Model near = Neighbourhood.of(bodies, hypothesis.premises(), true).facts();
        Conclusions concluded = new Conclusions(base);
        new DomainRules(base, concluded).run(rules.all(), near);
        return near.add(concluded.derivations());
    }

    /** What follows for the touched bodies; nothing is drawn again for the others. */
    public Consequences under(Hypothesis hypothesis) {
        RuleChoice choice = RuleChoice.of(rules, hypothesis);
        Neighbourhood near = Neighbourhood.of(hypothesis, choice.members());
        Set<Resource> touched = near.bodies();
        Conclusions concluded = new Conclusions(base);
        new DomainRules(base, concluded).run(choice.rules(), near.facts());
        MemberIndex membersThen =
                choice.members() ? members.replacing(touched, new MemberIndex(near.facts())) : members;
        FunctionIndex functionsThen =
                choice.functions() ? functions.replacing(touched, new FunctionIndex(near.facts())) : functions;
        StatedOverlaps statedThen = stated.replacing(touched, new StatedOverlaps(near.facts()));
        Conclusions paired = new Conclusions(base);
        List<CommonMemberships.Meeting> meetings = commonMemberships(membersThen, statedThen, paired)
                .conclude((first, second) -> touched.contains(first) || touched.contains(second));
        new Duplications(base, functionsThen, statedThen, paired).concludeOnly(meetings);
        Model then = hypothesis.premises();
        return new Consequences(
                base,
                touched,
                membersThen,
                functionsThen,
                paired.inferred(),
                then,
                () -> union(
                        claims,
                        then,
                        ruled.inferred(),
                        derivationsBut(touched, choice),
                        concluded.inferred(),
                        concluded.derivations(),
                        paired.inferred(),
                        paired.derivations()));
    }

    /** The same from all premises; slower, and the measure of {@link #under}. */
    public Consequences fullyUnder(Hypothesis hypothesis) {
        Model all = ModelFactory.createDefaultModel().add(hypothesis.premises());
        return new Baseline(all, claims, rules.all(), base).asItStands;
    }

    /** The derivations of memberships and functions but for those that were drawn again. */
    private Model derivationsBut(Set<Resource> touched, RuleChoice choice) {
        Model rest =
                ModelFactory.createModelForGraph(new Delta(ruled.derivations().getGraph()));
        Set<Resource> conclusions = new HashSet<>();
        for (Resource body : touched) {
            if (choice.members()) {
                ruled.inferred()
                        .listSubjectsWithProperty(ORG.organization, body)
                        .forEach(conclusions::add);
            }
            if (choice.functions()) {
                ruled.inferred().listSubjectsWithProperty(CONCERT.body, body).forEach(conclusions::add);
            }
        }
        conclusions.forEach(node -> rest.removeAll(node, PROV.wasGeneratedBy, null));
        return rest;
    }

    private CommonMemberships commonMemberships(MemberIndex members, StatedOverlaps stated, Conclusions conclusions) {
        return new CommonMemberships(base, members, stated, conclusions, Duplications.AT_LEAST);
    }

    private static Graph union(Model... models) {
        MultiUnion union = new MultiUnion();
        List.of(models).forEach(model -> union.addGraph(model.getGraph()));
        return union;
    }
}
