package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Without a source, exactly those overlaps and duplications fall whose supporting sets all need it. */
class SourceAblationTest {
    private static final Set<String> SOURCES = Set.of(
            "cia-factbook-2020-01", "insor-2011-csto-responsible-security", "nikitin-2018-regional-organizations");

    @ParameterizedTest(name = "without {0}")
    @ValueSource(
            strings = {
                "cia-factbook-2020-01",
                "insor-2011-csto-responsible-security",
                "nikitin-2018-regional-organizations"
            })
    void what_falls_is_what_needs_the_source(String source) {
        Model whole = WholeGraph.union();
        Model without = WholeGraph.build(new Counted(Set.of(source), Set.of())).getDefaultModel();
        Ablation ablation = Ablation.of(whole, without, Base.PUBLISHED);
        assertEquals(needing(source, whole), ablation.overlaps().keySet());
        TreeMap<String, Integer> fallen = new TreeMap<>();
        ablation.overlaps().keySet().forEach(node -> fallen.merge(node.replaceFirst("/.*", ""), 1, Integer::sum));
        fallen.forEach(
                (kind, count) -> assertEquals(count, ablation.counts().get(kind).fallen(), kind));
    }

    private static Set<String> needing(String source, Model whole) {
        Set<String> others = new TreeSet<>(SOURCES);
        others.remove(source);
        Proofs proofs = new Proofs(whole, Base.PUBLISHED);
        Set<String> needing = new TreeSet<>();
        for (Resource overlap :
                whole.listSubjectsWithProperty(RDF.type, CONCERT.Overlap).toList()) {
            Proof proof = proofs.of(overlap).orElseThrow();
            if (!Supports.of(proof).holdOn(others)) {
                needing.add(proof.node());
            }
        }
        return needing;
    }
}
