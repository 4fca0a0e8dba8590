package org.w3id.concert.reason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.reason.measure.Basis;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** On what facts and conclusions of a graph rest: minimal sets of sources, and claims or derivations. Not thread-safe. */
final class Bases {
    private final Map<Resource, SourceSets> known = new HashMap<>();

    Basis of(Resource node) {
        return new Basis(Set.copyOf(supports(node).sets()), grounds(node));
    }

    /** The documents and data sets that a fact is from, or that one of a conclusion's derivations needs. */
    private SourceSets supports(Resource node) {
        SourceSets before = known.get(node);
        if (before != null) {
            return before;
        }
        known.put(node, SourceSets.NEVER);
        SourceSets found = SourceSets.NEVER;
        for (Statement source : node.listProperties(CONCERT.sourceDocument).toList()) {
            found = found.or(SourceSets.of(source.getResource().getURI().replaceFirst(".*/", "")));
        }
        for (Statement derived : node.listProperties(PROV.wasGeneratedBy).toList()) {
            found = found.or(ofDerivation(derived.getResource()));
        }
        known.put(node, found);
        return found;
    }

    private SourceSets ofDerivation(Resource derivation) {
        List<SourceSets> premises = derivation.listProperties(PROV.used).toList().stream()
                .map(premise -> supports(premise.getResource()))
                .toList();
        int needed = derivation.hasProperty(CONCERT.atLeast)
                ? derivation.getProperty(CONCERT.atLeast).getInt()
                : premises.size();
        return SourceSets.atLeast(Math.min(needed, premises.size()), premises);
    }

    private static Set<String> grounds(Resource node) {
        Set<String> found = new HashSet<>();
        for (var property : List.of(PROV.wasGeneratedBy, PROV.wasDerivedFrom)) {
            node.listProperties(property)
                    .forEach(each -> found.add(each.getResource().getURI()));
        }
        boolean isRow = found.isEmpty() && node.hasProperty(RDF.type);
        if (isRow) {
            found.add(node.getURI());
        }
        return found;
    }
}
