package org.w3id.concert.reason.whatif;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Hypothesis;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Moves functions and units from one body to another, as if they had always been there. Not thread-safe. */
final class Moving {
    private static final Set<String> HAVE = Set.of("hasOrgan", "hasForce", "hasProgramme", "conducts", "instrumentOf");

    private final Baseline baseline;
    private final Hypothesis hypothesis;
    private final Supposition supposition;
    private final Model premises;

    Moving(Baseline baseline, Hypothesis hypothesis, Supposition supposition) {
        this.baseline = baseline;
        this.hypothesis = hypothesis;
        this.supposition = supposition;
        this.premises = supposition.premises();
    }

    /** That the body has the unit, and what it does by means of it alone or with others. */
    void unit(Resource unit, Resource from, Resource to) {
        for (Resource node : premises.listSubjectsWithProperty(null, unit).toList()) {
            boolean isAssigned = node.hasProperty(CONCERT.means, unit) && node.hasProperty(CONCERT.body, from);
            boolean isOwned = node.hasProperty(RDF.object, unit) && node.hasProperty(RDF.subject, from)
                    || node.hasProperty(RDF.subject, unit) && node.hasProperty(RDF.object, from);
            if (isAssigned || isOwned && HAVE.contains(predicate(node))) {
                supposition.copy(node, Map.of(from, to));
                supposition.withdraw(node);
            }
        }
    }

    /**
     * What is documented of the function and its narrower ones. Where the body has it through a unit, what the unit
     * does for it moves and the unit stays; other bodies keep what they have through the same unit.
     */
    void function(Resource function, Resource from, Resource to) {
        Model known = baseline.known(hypothesis);
        Set<Resource> borne = new LinkedHashSet<>();
        for (Resource node : known.listSubjectsWithProperty(CONCERT.body, from).toList()) {
            if (isOf(node, function)) {
                if (node.hasProperty(RDF.type, CONCERT.Fact)) {
                    supposition.copy(node, Map.of(from, to));
                    supposition.withdraw(node);
                }
                bearers(node).forEach(borne::add);
            }
        }
        for (Resource bearer : borne) {
            known.listSubjectsWithProperty(PROV.used, bearer).toList().stream()
                    .map(derivation -> derivation.getPropertyResourceValue(PROV.generated))
                    .filter(node -> isOf(node, function) && !node.hasProperty(RDF.type, CONCERT.Fact))
                    .distinct()
                    .forEach(node -> rest(node, from, to));
            supposition.withdraw(bearer);
        }
    }

    /** Says a conclusion as a fact of the scenario, with the claims that it rested on. */
    private void rest(Resource conclusion, Resource from, Resource to) {
        Resource copy = supposition.copy(conclusion, Map.of(from, to)).removeAll(PROV.wasGeneratedBy);
        values(conclusion, PROV.wasGeneratedBy)
                .flatMap(derivation -> values(derivation, PROV.used))
                .flatMap(premise -> values(premise, PROV.wasDerivedFrom))
                .forEach(claim -> copy.addProperty(PROV.wasDerivedFrom, claim));
    }

    /** The facts that say of a unit what the function of this conclusion is. */
    private Stream<Resource> bearers(Resource conclusion) {
        return values(conclusion, PROV.wasGeneratedBy)
                .flatMap(derivation -> values(derivation, PROV.used))
                .filter(premise -> premise.hasProperty(RDF.type, CONCERT.Fact))
                .filter(premise -> predicate(premise).equals("addresses")
                        || premise.hasProperty(RDF.type, CONCERT.FunctionAssignment)
                                && !premise.hasProperty(
                                        CONCERT.body, conclusion.getPropertyResourceValue(CONCERT.body)));
    }

    private boolean isOf(Resource node, Resource function) {
        return node.hasProperty(RDF.type, CONCERT.FunctionAssignment)
                && isWithin(node.getPropertyResourceValue(CONCERT.function), function);
    }

    private boolean isWithin(Resource narrower, Resource broader) {
        return narrower.equals(broader)
                || premises.listObjectsOfProperty(narrower, SKOS.broader).toList().stream()
                        .anyMatch(parent -> isWithin(parent.asResource(), broader));
    }

    private static Stream<Resource> values(Resource node, org.apache.jena.rdf.model.Property property) {
        return node.listProperties(property).toList().stream()
                .map(Statement::getObject)
                .filter(RDFNode::isURIResource)
                .map(RDFNode::asResource);
    }

    private static String predicate(Resource node) {
        Resource predicate = node.getPropertyResourceValue(RDF.predicate);
        return predicate == null ? "" : predicate.getURI().replaceFirst(".*[/#]", "");
    }
}
