package org.w3id.concert.reason;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * The part of a graph that proves something, as <a href="https://www.w3.org/TR/prov-o/">PROV</a>: conclusions, the
 * derivations that generated them, the premises that these used, and the claims and passages in which all ends. A
 * derivation that is blocked is no part of the graph; its premises that are documented are.
 */
final class ProofGraph {
    private static final List<Property> DOWN =
            List.of(PROV.wasGeneratedBy, PROV.used, PROV.wasDerivedFrom, CONCERT.rule, CONCERT.evidence);

    private final Model graph;
    private final Model proof = ModelFactory.createDefaultModel();
    private final Set<Resource> done = new HashSet<>();

    private ProofGraph(Model graph) {
        this.graph = graph;
    }

    static String turtle(Explanation explanation, Model graph, Base base) {
        return RDFWriter.source(of(explanation, graph, base)).lang(Lang.TURTLE).asString();
    }

    static Model of(Explanation explanation, Model graph, Base base) {
        ProofGraph part = new ProofGraph(graph);
        part.proof
                .setNsPrefix("concert", CONCERT.NS)
                .setNsPrefix("prov", PROV.NS)
                .setNsPrefix("id", base.id("").getURI());
        explanation.proofs().forEach(each -> part.add(base.id(each.node())));
        explanation.premises().stream()
                .flatMap(premise -> premise.evidence().stream())
                .forEach(evidence -> part.add(base.id(evidence.claim())));
        return part.proof;
    }

    private void add(Resource node) {
        if (done.add(node)) {
            node.inModel(graph).listProperties().toList().forEach(statement -> {
                proof.add(statement);
                if (DOWN.contains(statement.getPredicate())) {
                    add(statement.getResource());
                }
            });
        }
    }
}
