package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
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
import org.w3id.concert.vocab.PROV;

/** Without a claim, exactly those conclusions fall that rested on it alone. */
class AblationTest {
    @ParameterizedTest(name = "without the claim at the head of {0}")
    @ValueSource(
            strings = {
                "stated-overlap/csto.sco.",
                "function-assignment/cis.drug-trafficking.",
                "function-assignment/csto.drug-trafficking.",
                "statement/csto.channel.",
                "statement/channel.drug-trafficking.",
                "statement/csto.collective-security-treaty.",
                "membership-observation/united-states.osce.",
                "function-assignment/osce.",
                "function-assignment/eu.crisis-management."
            })
    void conclusions_fall_that_rest_on_a_claim_alone(String fact) {
        String claim = claimOf(fact);
        Model union = WholeGraph.union();
        Set<String> left = conclusions(
                WholeGraph.build(new Counted(Set.of(), Set.of(claim))).getDefaultModel());
        assertEquals(fallen(union, derivableWithout(claim, union)), fallen(union, left));
    }

    /** The first claim, in alphabetical order, of the first fact whose name begins so. */
    private static String claimOf(String fact) {
        String prefix = Base.PUBLISHED.id(fact).getURI();
        Resource node = WholeGraph.union()
                .listSubjectsWithProperty(RDF.type, CONCERT.Fact)
                .filterKeep(each -> each.getURI().startsWith(prefix))
                .toList()
                .stream()
                .min(java.util.Comparator.comparing(Resource::getURI))
                .orElseThrow();
        return node
                .listProperties(PROV.wasDerivedFrom)
                .mapWith(statement -> statement.getResource().getURI().replaceFirst(".*/", ""))
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> conclusions(Model union) {
        Set<String> conclusions = new TreeSet<>();
        union.listSubjectsWithProperty(PROV.wasGeneratedBy)
                .forEach(node -> conclusions.add(Base.PUBLISHED.ref(node.getURI())));
        return conclusions;
    }

    private static Set<String> fallen(Model union, Set<String> left) {
        Set<String> fallen = conclusions(union);
        fallen.removeAll(left);
        return fallen;
    }

    /** What the recorded derivations still give when the claim, and each fact that only it states, is taken away. */
    private static Set<String> derivableWithout(String claim, Model union) {
        Set<Resource> holds = new HashSet<>();
        union.listObjectsOfProperty(PROV.used).forEach(node -> {
            Resource premise = node.asResource();
            boolean isConclusion = premise.hasProperty(PROV.wasGeneratedBy);
            Set<String> claims = new HashSet<>();
            premise.listProperties(PROV.wasDerivedFrom)
                    .forEach(statement ->
                            claims.add(statement.getResource().getURI().replaceFirst(".*/", "")));
            if (!isConclusion && !claims.equals(Set.of(claim))) {
                holds.add(premise);
            }
        });
        boolean grows = true;
        while (grows) {
            Set<Resource> more = new HashSet<>();
            union.listSubjectsWithProperty(RDF.type, CONCERT.Derivation).forEach(derivation -> {
                Resource conclusion = derivation.getPropertyResourceValue(PROV.generated);
                Set<Resource> used = new HashSet<>();
                derivation.listProperties(PROV.used).forEach(statement -> used.add(statement.getResource()));
                long present = used.stream().filter(holds::contains).count();
                int needed = derivation.hasProperty(CONCERT.atLeast) && used.size() > 1
                        ? derivation.getProperty(CONCERT.atLeast).getInt()
                        : used.size();
                if (present >= needed) {
                    more.add(conclusion);
                }
            });
            grows = holds.addAll(more);
        }
        Set<String> conclusions = new TreeSet<>();
        holds.stream()
                .filter(node -> node.hasProperty(PROV.wasGeneratedBy))
                .forEach(node -> conclusions.add(Base.PUBLISHED.ref(node.getURI())));
        return conclusions;
    }
}
