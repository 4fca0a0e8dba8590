package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proof.Support;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** On which sources conclusions hold: computed from proofs, and found by leaving sources out. */
class SupportsTest {
    private static final List<String> SOURCES = List.of(
            "cia-factbook-2020-01", "insor-2011-csto-responsible-security", "nikitin-2018-regional-organizations");

    @Test
    void the_computed_sets_are_those_that_ablation_finds() {
        Model union = WholeGraph.union();
        Proofs proofs = new Proofs(union, Base.PUBLISHED);
        Map<String, Set<Set<String>>> computed = new TreeMap<>();
        for (String conclusion : conclusions(union)) {
            Proof proof = proofs.of(Base.PUBLISHED.id(conclusion)).orElseThrow();
            computed.put(conclusion, new LinkedHashSet<>(Supports.of(proof).sets()));
        }
        assertEquals(found(), computed);
    }

    /** For each conclusion the minimal ones of the subsets of the sources on which a graph of their own has it. */
    private static Map<String, Set<Set<String>>> found() {
        Map<String, Set<Set<String>>> found = new TreeMap<>();
        for (Set<String> subset : subsets()) {
            Set<String> without = new TreeSet<>(SOURCES);
            without.removeAll(subset);
            for (String conclusion :
                    conclusions(WholeGraph.build(new Counted(without, Set.of())).getDefaultModel())) {
                Set<Set<String>> sets = found.computeIfAbsent(conclusion, key -> new LinkedHashSet<>());
                if (sets.stream().noneMatch(subset::containsAll)) {
                    sets.add(subset);
                }
            }
        }
        return found;
    }

    /** The smaller first. */
    private static List<Set<String>> subsets() {
        return Stream.iterate(0, bits -> bits + 1)
                .limit(1 << SOURCES.size())
                .map(bits -> {
                    Set<String> subset = new TreeSet<>(SOURCES);
                    subset.removeIf(source -> (bits >> SOURCES.indexOf(source) & 1) == 0);
                    return subset;
                })
                .sorted(java.util.Comparator.comparing(Set::size))
                .<Set<String>>map(subset -> subset)
                .toList();
    }

    private static Set<String> conclusions(Model union) {
        Set<String> conclusions = new TreeSet<>();
        for (Resource kind : List.of(CONCERT.Duplication, CONCERT.Overlap)) {
            union.listSubjectsWithProperty(RDF.type, kind)
                    .forEach(node -> conclusions.add(Base.PUBLISHED.ref(node.getURI())));
        }
        return conclusions;
    }

    @Test
    void a_fact_holds_on_any_source_that_states_it() {
        assertEquals("holds on a alone, or holds on b alone", text(fact("a", "b")));
    }

    @Test
    void a_derivation_needs_all_its_premises() {
        assertEquals("needs a and b", text(conclusion(0, fact("a"), fact("b"))));
        assertEquals("holds on a alone", text(conclusion(0, fact("a"), fact("a", "b"))));
    }

    @Test
    void a_derivation_may_need_only_some_of_its_premises() {
        assertEquals(
                "needs a and b, or needs a and c, or needs b and c",
                text(conclusion(2, fact("a"), fact("b"), fact("c"))));
        assertEquals("holds on a alone", text(conclusion(2, fact("a"), fact("b"), fact("a"))));
    }

    @Test
    void independent_derivations_are_alternatives() {
        Proof either = new Proof(
                "x/y",
                "",
                List.of(new Support("", "", 0, List.of(fact("a"), fact("b"))), support(fact("c"))),
                List.of());
        assertEquals("holds on c alone, or needs a and b", text(either));
    }

    @Test
    void a_claim_in_an_unresolved_conflict_makes_the_conclusion_contested() {
        Proof contested = new Proof("f", "", List.of(), List.of(new Evidence("claim/a-1", "a 1–2", "", true)));
        assertEquals(
                "holds on a alone; contested: a conflict that is not resolved concerns a-1",
                text(conclusion(0, contested)));
    }

    @Test
    void more_sets_than_are_kept_are_said_to_be_more() {
        Proof[] facts = Stream.iterate(0, number -> number + 1)
                .limit(SourceSets.MOST + 1)
                .map(number -> fact("s" + number))
                .toArray(Proof[]::new);
        Supports supports = Supports.of(conclusion(1, facts));
        assertEquals(SourceSets.MOST, supports.sets().size());
        assertEquals(false, supports.complete());
    }

    private static Proof fact(String... sources) {
        List<Evidence> evidence = Stream.of(sources)
                .map(source -> new Evidence("claim/" + source + "-1", source + " 1–2", "", false))
                .toList();
        return new Proof("fact/" + String.join(".", sources), "", List.of(), evidence);
    }

    private static Proof conclusion(int atLeast, Proof... premises) {
        return new Proof("c/d", "", List.of(new Support("", "", atLeast, List.of(premises))), List.of());
    }

    private static Support support(Proof... premises) {
        return new Support("", "", 0, List.of(premises));
    }

    private static String text(Proof proof) {
        return Supports.of(proof).text();
    }
}
