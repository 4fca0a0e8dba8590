package org.w3id.concert.reason;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.graph.ClaimLayers;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.Revision;
import org.w3id.concert.reason.LiveInference.Consequence;
import org.w3id.concert.vocab.Base;

/** After any claims came and went, the graph is what a full run makes of the claims that are left. */
class LiveInferenceTest {
    private static final Layers LAYERS = new Layers(Base.PUBLISHED);
    private static final AssertedGraph FILES = AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED);
    private static final List<String> TELLING = List.of(
            "hasFunction",
            "memberOf",
            "membershipEvent",
            "overlapsWith",
            "hasOrgan",
            "hasForce",
            "hasProgramme",
            "conducts",
            "addresses",
            "startedOn",
            "foundedOn",
            "establishedOnBasisOf",
            "relatesTo",
            "abbreviation");
    private static final List<Claim> ALL = FILES.claims();
    private static final List<Claim> OF_RULES = ALL.stream()
            .filter(claim -> TELLING.contains(claim.property().name()))
            .toList();
    private static Living living = new Living();

    /** A graph to which claims come and from which they go. */
    private static final class Living {
        private final LiveInference inference = new LiveInference(FILES.dataset(), WholeGraph.HOME, Base.PUBLISHED);
        private final ClaimLayers said = new ClaimLayers(FILES, WholeGraph.HOME, Base.PUBLISHED);
        private final Map<String, Claim> claims = new LinkedHashMap<>();

        Living() {
            ALL.forEach(claim -> claims.put(claim.id(), claim));
        }

        /** Withdraws those that are there and adds those that are not. */
        void turn(List<Claim> turned) {
            Map<String, Claim> gone = new LinkedHashMap<>();
            Map<String, Claim> come = new LinkedHashMap<>();
            turned.forEach(claim -> (claims.containsKey(claim.id()) ? gone : come).put(claim.id(), claim));
            claims.keySet().removeAll(gone.keySet());
            claims.putAll(come);
            inference.revise(said.revise(gone.values(), come.values()));
        }

        void becomeAgain(List<Claim> wanted) {
            List<Claim> turned = new ArrayList<>(claims.values());
            turned.removeAll(wanted);
            wanted.stream().filter(claim -> !claims.containsKey(claim.id())).forEach(turned::add);
            turn(turned);
        }
    }

    @Property(tries = 8)
    void claims_of_the_files_come_and_go(@ForAll("turns") List<List<Claim>> turns) {
        afterwards(turns, () -> {
            Set<String> gone = ALL.stream()
                    .map(Claim::id)
                    .filter(id -> !living.claims.containsKey(id))
                    .collect(toSet());
            Dataset whole = AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED, new Counted(Set.of(), gone))
                    .dataset();
            Inference.addTo(whole, WholeGraph.HOME, Base.PUBLISHED);
            assertSame(whole, living.inference.layers());
        });
    }

    @Property(tries = 8)
    void claims_that_no_source_makes_come_and_go(@ForAll("turnsOfOthers") List<List<Claim>> turns) {
        afterwards(turns, () -> {
            Dataset whole = DatasetFactory.createGeneral();
            Dataset layers = living.inference.layers();
            layers.listModelNames().forEachRemaining(name -> {
                if (!Set.of(LAYERS.inferred(), LAYERS.derivations()).contains(name.getURI())) {
                    whole.addNamedModel(name, ModelFactory.createDefaultModel().add(layers.getNamedModel(name)));
                }
            });
            Inference.addTo(whole, WholeGraph.HOME, Base.PUBLISHED);
            assertSame(whole, layers);
        });
    }

    @Example
    void what_a_change_changes_is_told() {
        Set<Triple> before = triples(living.inference.layers(), LAYERS.inferred());
        Claim claim = OF_RULES.stream()
                .filter(each -> each.property().name().equals("conducts"))
                .findFirst()
                .orElseThrow();
        Consequence consequence = living.inference.revise(living.said.revise(List.of(claim), List.of()));
        Set<Triple> after = triples(living.inference.layers(), LAYERS.inferred());
        living.inference.revise(living.said.revise(List.of(), List.of(claim)));
        assertEquals(Revision.between(before, after), consequence.inferred());
        assertEquals(before, triples(living.inference.layers(), LAYERS.inferred()));
    }

    /** Turns, compares, and turns everything back; where that fails the next try begins anew. */
    private static void afterwards(List<List<Claim>> turns, Runnable compare) {
        try {
            turns.forEach(living::turn);
            compare.run();
            living.becomeAgain(ALL);
        } catch (RuntimeException | AssertionError e) {
            living = new Living();
            throw e;
        }
    }

    /** A few at a time, mostly such as the rules read. */
    @Provide
    Arbitrary<List<List<Claim>>> turns() {
        return turns(Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(OF_RULES)), Tuple.of(1, Arbitraries.of(ALL))));
    }

    /** Among them claims of the files with another's subject and a third's value. */
    @Provide
    Arbitrary<List<List<Claim>>> turnsOfOthers() {
        Arbitrary<Claim> claims = Arbitraries.of(OF_RULES);
        Arbitrary<Claim> others = Arbitraries.of(TELLING).flatMap(property -> {
            List<Claim> alike = ALL.stream()
                    .filter(claim -> claim.property().name().equals(property))
                    .toList();
            return Combinators.combine(Arbitraries.of(alike), Arbitraries.of(alike), Arbitraries.of(alike))
                    .as(LiveInferenceTest::mixed);
        });
        return turns(Arbitraries.frequencyOf(Tuple.of(2, others), Tuple.of(1, claims)));
    }

    private static Arbitrary<List<List<Claim>>> turns(Arbitrary<Claim> claims) {
        return claims.list().ofMinSize(1).ofMaxSize(8).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Claim mixed(Claim claim, Claim ofSubject, Claim ofValue) {
        return new Claim(
                String.join("-", claim.id(), ofSubject.id(), ofValue.id()),
                claim.document(),
                claim.start(),
                claim.end(),
                claim.digest(),
                ofSubject.subject(),
                claim.property(),
                ofValue.value(),
                claim.qualifiers(),
                claim.modality(),
                claim.affirmed(),
                claim.attribution(),
                claim.gloss(),
                claim.reviewer(),
                claim.codings());
    }

    /** But for the ontology, which never changes and has blank nodes. */
    private static void assertSame(Dataset expected, Dataset actual) {
        Set<String> names = new TreeSet<>();
        expected.listModelNames().forEachRemaining(name -> names.add(name.getURI()));
        actual.listModelNames().forEachRemaining(name -> names.add(name.getURI()));
        names.remove(LAYERS.ontology());
        for (String name : names) {
            Revision difference = Revision.between(triples(expected, name), triples(actual, name));
            assertEquals(new Revision(Set.of(), Set.of()), difference, name);
        }
    }

    private static Set<Triple> triples(Dataset layers, String name) {
        return layers.getNamedModel(name).getGraph().find().toSet();
    }
}
