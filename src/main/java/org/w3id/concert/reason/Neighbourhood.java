package org.w3id.concert.reason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.vocab.CONCERT;

/**
 * The bodies whose memberships or functions a changed fact can touch by the rules of {@code ontology/rules}, and all
 * facts that the rules can join for them: those that name the body, a unit of it, or the treaty that it rests on.
 *
 * @param bodies organizations, and treaties with members
 * @param facts with the dates that they name and the scheme of functions
 */
record Neighbourhood(Set<Resource> bodies, Model facts) {
    private static final List<Property> HAVE_UNITS =
            List.of(term("hasOrgan"), term("hasForce"), term("hasProgramme"), term("conducts"));
    private static final Property INSTRUMENT_OF = term("instrumentOf");
    private static final Property BASIS = term("establishedOnBasisOf");
    private static final String ACTORS = ".*/id/(organization|coalition|instrument|organ|force|operation|programme)/.*";

    /**
     * Around all that was withdrawn or added.
     *
     * @param observations whether observed memberships are wanted too, which are many
     */
    static Neighbourhood of(Hypothesis hypothesis, boolean observations) {
        Set<Resource> named = new HashSet<>();
        for (Model changed : List.of(hypothesis.withdrawn(), hypothesis.added())) {
            changed.listStatements().forEach(statement -> {
                named.add(statement.getSubject());
                if (statement.getObject().isURIResource()) {
                    named.add(statement.getResource());
                }
            });
        }
        named.removeIf(node -> !node.isURIResource() || !node.getURI().matches(ACTORS));
        return of(named, hypothesis.premises(), observations);
    }

    static Neighbourhood of(Set<Resource> actors, Model premises, boolean observations) {
        Set<Resource> bodies = new HashSet<>();
        Deque<Resource> open = new ArrayDeque<>(actors);
        while (!open.isEmpty()) {
            Resource actor = open.pop();
            if (bodies.add(actor)) {
                HAVE_UNITS.forEach(has -> open.addAll(subjects(premises, has, actor)));
                open.addAll(objects(premises, actor, INSTRUMENT_OF));
                open.addAll(objects(premises, actor, BASIS));
                open.addAll(subjects(premises, BASIS, actor));
            }
        }
        Set<Resource> actorsNear = new HashSet<>(bodies);
        for (Resource body : bodies) {
            HAVE_UNITS.forEach(has -> actorsNear.addAll(objects(premises, body, has)));
            actorsNear.addAll(subjects(premises, INSTRUMENT_OF, body));
        }
        return new Neighbourhood(bodies, facts(actorsNear, premises, observations));
    }

    private static Model facts(Set<Resource> actors, Model premises, boolean observations) {
        Model facts = ModelFactory.createDefaultModel();
        Set<Resource> dates = new HashSet<>();
        for (Resource actor : actors) {
            for (Resource node : premises.listSubjectsWithProperty(null, actor).toList()) {
                boolean isFact = node.hasProperty(RDF.type, CONCERT.MembershipObservation)
                        ? observations
                        : node.hasProperty(RDF.type, CONCERT.Fact);
                if (isFact && !facts.contains(node, RDF.type)) {
                    node.listProperties().forEach(statement -> {
                        facts.add(statement);
                        if (statement.getObject().isURIResource()
                                && statement.getResource().getURI().contains("/id/date/")) {
                            dates.add(statement.getResource());
                        }
                    });
                }
            }
        }
        dates.forEach(date -> facts.add(date.inModel(premises).listProperties()));
        Set<Resource> labelled = new HashSet<>(actors);
        premises.listStatements(null, SKOS.broader, (RDFNode) null).forEach(broader -> {
            facts.add(broader);
            labelled.add(broader.getSubject());
            labelled.add(broader.getResource());
        });
        for (Property name : List.of(SKOS.prefLabel, CONCERT.abbreviation)) {
            labelled.forEach(node -> facts.add(premises.listStatements(node, name, (RDFNode) null)));
        }
        return facts;
    }

    /** Subjects and objects as statements of facts say them; plain triples are not premises of the rules. */
    private static List<Resource> subjects(Model premises, Property predicate, Resource object) {
        return premises.listSubjectsWithProperty(RDF.object, object).toList().stream()
                .filter(node -> node.hasProperty(RDF.predicate, predicate))
                .map(node -> node.getPropertyResourceValue(RDF.subject))
                .toList();
    }

    private static List<Resource> objects(Model premises, Resource subject, Property predicate) {
        return premises.listSubjectsWithProperty(RDF.subject, subject).toList().stream()
                .filter(node -> node.hasProperty(RDF.predicate, predicate))
                .map(node -> node.getProperty(RDF.object))
                .filter(statement -> statement.getObject().isURIResource())
                .map(Statement::getResource)
                .toList();
    }

    private static Property term(String name) {
        return ResourceFactory.createProperty(CONCERT.NS, name);
    }
}
