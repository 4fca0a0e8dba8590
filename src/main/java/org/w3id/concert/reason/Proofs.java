package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proof.Support;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Reads proofs from the derivations of a graph. Thread-safe while the graph is only read. */
public final class Proofs {
    private final Model graph;
    private final Base base;
    private final Statements statements;

    /** @param graph the union of all layers */
    public Proofs(Model graph, Base base) {
        this.graph = graph;
        this.base = base;
        this.statements = new Statements(base);
    }

    /** @return empty where the graph has neither a derivation nor a claim for {@code node} */
    public Optional<Proof> of(Resource node) {
        Proof proof = proof(node.inModel(graph), Set.of());
        return proof.supports().isEmpty() && proof.evidence().isEmpty() ? Optional.empty() : Optional.of(proof);
    }

    private Proof proof(Resource node, Set<Resource> above) {
        List<Support> supports = resources(node, PROV.wasGeneratedBy).stream()
                .map(derivation -> support(derivation, node, above))
                .flatMap(Optional::stream)
                .toList();
        return new Proof(base.ref(node.getURI()), statements.of(node), supports, evidence(node));
    }

    private Optional<Support> support(Resource derivation, Resource node, Set<Resource> above) {
        List<Resource> used = resources(derivation, PROV.used);
        if (used.stream().anyMatch(above::contains)) {
            return Optional.empty();
        }
        Set<Resource> path = new java.util.HashSet<>(above);
        path.add(node);
        Resource rule = derivation.getPropertyResourceValue(CONCERT.rule);
        int atLeast = derivation.hasProperty(CONCERT.atLeast)
                ? derivation.getProperty(CONCERT.atLeast).getInt()
                : 0;
        List<Proof> premises =
                used.stream().map(premise -> proof(premise, path)).toList();
        return Optional.of(
                new Support(Statements.label(rule), text(rule, CONCERT.inWords).orElse(""), atLeast, premises));
    }

    private List<Evidence> evidence(Resource node) {
        List<Evidence> evidence = new ArrayList<>();
        for (Resource claim : resources(node, PROV.wasDerivedFrom)) {
            text(claim, CONCERT.locator)
                    .ifPresent(locator -> evidence.add(new Evidence(
                            base.ref(claim.getURI()),
                            locator,
                            text(claim, CONCERT.gloss).orElse(""))));
        }
        if (evidence.isEmpty()) {
            text(node, CONCERT.locator)
                    .ifPresent(locator -> evidence.add(new Evidence(
                            base.ref(node.getURI()),
                            locator,
                            text(node, CONCERT.gloss).orElse(""))));
        }
        return evidence;
    }

    private static List<Resource> resources(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(Statement::getResource)
                .sorted(comparing(Resource::getURI))
                .toList();
    }

    private static Optional<String> text(Resource node, Property property) {
        return Optional.ofNullable(node.getProperty(property)).map(Statement::getString);
    }
}
