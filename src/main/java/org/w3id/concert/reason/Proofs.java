package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
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
    private final Set<Resource> contested;

    /** @param graph the union of all layers */
    public Proofs(Model graph, Base base) {
        this.graph = graph;
        this.base = base;
        this.statements = new Statements(base);
        this.contested = contested(graph);
    }

    /** The claims of every conflict that is not resolved. */
    private static Set<Resource> contested(Model graph) {
        Set<Resource> claims = new HashSet<>();
        graph.listSubjectsWithProperty(RDF.type, CONCERT.Conflict)
                .filterKeep(conflict -> conflict.hasLiteral(CONCERT.isResolved, false))
                .forEach(conflict -> conflict.listProperties(CONCERT.conflictingClaim)
                        .forEach(statement -> claims.add(statement.getResource())));
        return Set.copyOf(claims);
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
        Set<Resource> path = new HashSet<>(above);
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
        resources(node, PROV.wasDerivedFrom).forEach(claim -> add(claim, evidence));
        if (evidence.isEmpty()) {
            add(node, evidence);
        }
        return evidence;
    }

    private void add(Resource said, List<Evidence> evidence) {
        text(said, CONCERT.locator)
                .ifPresent(locator -> evidence.add(new Evidence(
                        base.ref(said.getURI()),
                        locator,
                        text(said, CONCERT.gloss).orElse(""),
                        contested.contains(said))));
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
