package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Random conclusions of every kind: their premises entail them, and none is too many. */
class EntailmentTest {
    private static final int SAMPLE = 3;
    private static final int MOST_PREMISES = 12;
    private static final Model GRAPH = WholeGraph.union();
    private static final Model PREMISES = Inference.premises(WholeGraph.all(), new Layers(Base.PUBLISHED));
    private static final Model BARE = bare();
    private static final List<RuleFile> RULES = RuleFile.read(WholeGraph.HOME, Base.PUBLISHED);

    @Test
    void every_proof_ends_in_passages_or_imported_rows() {
        Proofs proofs = new Proofs(GRAPH, Base.PUBLISHED);
        Set<String> open = new TreeSet<>();
        GRAPH.listSubjectsWithProperty(PROV.wasGeneratedBy).forEach(node -> {
            if (proofs.of(node).filter(EntailmentTest::ends).isEmpty()) {
                open.add(node.getURI());
            }
        });
        assertEquals(Set.of(), open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "membership-event",
                "membership-interval",
                "function-assignment",
                "common-member",
                "common-membership",
                "overlap",
                "duplication",
                "nesting",
                "competence",
                "roster",
                "measurement"
            })
    void premises_entail_a_conclusion_and_each_is_needed(String kind) {
        List<Resource> sample = sample(kind);
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (Resource conclusion : sample) {
            Set<Resource> leaves = leaves(conclusion);
            expected.add(conclusion.getURI() + " true");
            actual.add(conclusion.getURI() + " " + entailed(conclusion, leaves));
            if (isSingle(conclusion) && leaves.size() <= MOST_PREMISES) {
                for (Resource leaf : leaves) {
                    Set<Resource> rest = new LinkedHashSet<>(leaves);
                    rest.remove(leaf);
                    expected.add(conclusion.getURI() + " without " + leaf.getURI() + " false");
                    actual.add(conclusion.getURI() + " without " + leaf.getURI() + " " + entailed(conclusion, rest));
                }
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
        assertEquals(false, sample.isEmpty());
    }

    private static boolean ends(Proof proof) {
        return !proof.evidence().isEmpty()
                || !proof.supports().isEmpty()
                        && proof.supports().stream()
                                .allMatch(support -> support.premises().stream().allMatch(EntailmentTest::ends));
    }

    private static List<Resource> sample(String kind) {
        String prefix = Base.PUBLISHED.id(kind + "/").getURI();
        List<Resource> all = new ArrayList<>(GRAPH.listSubjectsWithProperty(PROV.wasGeneratedBy)
                .filterKeep(node -> node.getURI().startsWith(prefix))
                .toList());
        all.sort(java.util.Comparator.comparing(Resource::getURI));
        Collections.shuffle(all, new Random(kind.hashCode()));
        return all.subList(0, Math.min(SAMPLE, all.size()));
    }

    /** Whether each conclusion of the proof has one derivation, which needs all its premises. */
    private static boolean isSingle(Resource node) {
        List<Resource> derivations = resources(node, PROV.wasGeneratedBy);
        boolean isConclusion = !derivations.isEmpty();
        return !isConclusion
                || derivations.size() == 1
                        && !node.hasProperty(RDF.type, CONCERT.Fact)
                        && !derivations.get(0).hasProperty(CONCERT.atLeast)
                        && resources(derivations.get(0), PROV.used).stream().allMatch(EntailmentTest::isSingle);
    }

    private static Set<Resource> leaves(Resource node) {
        Set<Resource> leaves = new LinkedHashSet<>();
        List<Resource> derivations = resources(node, PROV.wasGeneratedBy);
        if (derivations.isEmpty() || node.hasProperty(RDF.type, CONCERT.Fact)) {
            leaves.add(node);
        }
        derivations.forEach(
                derivation -> resources(derivation, PROV.used).forEach(premise -> leaves.addAll(leaves(premise))));
        return leaves;
    }

    private static boolean entailed(Resource conclusion, Set<Resource> facts) {
        Model known = ModelFactory.createDefaultModel().add(BARE);
        facts.forEach(fact -> known.add(fact.inModel(PREMISES).listProperties()));
        Conclusions conclusions = new Conclusions(Base.PUBLISHED);
        Inference.conclude(known, RULES, Base.PUBLISHED, conclusions);
        ask(conclusion, known, conclusions);
        return conclusions.inferred().containsResource(conclusion)
                && conclusions.derivations().contains(conclusion, PROV.wasGeneratedBy);
    }

    /** Concludes what is drawn only for some bodies and dates; which ones those are is no premise. */
    private static void ask(Resource conclusion, Model known, Conclusions conclusions) {
        Resource date = conclusion.getPropertyResourceValue(CONCERT.date);
        Resource body = conclusion.getPropertyResourceValue(CONCERT.body);
        FunctionIndex functions = new FunctionIndex(known);
        if (conclusion.hasProperty(RDF.type, CONCERT.Competence)) {
            new Competences(Base.PUBLISHED, functions, conclusions)
                    .at(
                            body,
                            conclusion.getPropertyResourceValue(CONCERT.function),
                            new TimeSpan.Bound(LocalDate.MIN, date.inModel(known)));
        } else if (conclusion.hasProperty(RDF.type, CONCERT.Roster)) {
            measures(known, conclusions, functions, date).roster(name(body, known));
        } else if (conclusion.hasProperty(RDF.type, CONCERT.Measurement)) {
            Set<String> pair = Set.of(
                    name(conclusion.getPropertyResourceValue(CONCERT.firstBody), known),
                    name(conclusion.getPropertyResourceValue(CONCERT.secondBody), known));
            measures(known, conclusions, functions, date).conclude(known, pair::contains);
        }
    }

    private static MeasurementConclusions measures(
            Model known, Conclusions conclusions, FunctionIndex functions, Resource date) {
        return new MeasurementConclusions(Base.PUBLISHED, conclusions, new MemberIndex(known), functions, known, date);
    }

    private static String name(Resource body, Model known) {
        return GraphAttestations.bodies(known).entrySet().stream()
                .filter(each -> each.getValue().equals(body))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Premises without any fact, observation or conclusion: entities, dates, schemes. */
    private static Model bare() {
        Model bare = ModelFactory.createDefaultModel().add(PREMISES);
        for (Resource type : List.of(CONCERT.Fact, CONCERT.DeniedFact, CONCERT.MembershipObservation)) {
            PREMISES.listSubjectsWithProperty(RDF.type, type).forEach(node -> bare.removeAll(node, null, null));
        }
        return bare;
    }

    private static List<Resource> resources(Resource node, org.apache.jena.rdf.model.Property property) {
        return node.listProperties(property).toList().stream()
                .map(statement -> statement.getResource())
                .toList();
    }
}
