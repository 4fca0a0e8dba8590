package org.w3id.concert.reason.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.DateNodes;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Withdraws facts from the premises of a scenario and adds others by hypothesis. Not thread-safe. */
final class Supposition {
    private final Base base;
    private final Model premises;
    private final Resource scenario;

    Supposition(Scenario scenario, Model premises, Base base) {
        this.base = base;
        this.premises = premises;
        this.scenario = base.id("scenario/" + scenario.digest())
                .inModel(premises)
                .addProperty(CONCERT.locator, "by hypothesis, scenario/" + scenario.digest())
                .addProperty(
                        CONCERT.gloss,
                        String.join(
                                "; ",
                                scenario.changes().stream().map(Change::text).toList()));
    }

    Model premises() {
        return premises;
    }

    /** Takes a fact back, and the plain triple that it states. */
    void withdraw(Resource fact) {
        Resource node = fact.inModel(premises);
        if (node.hasProperty(RDF.predicate)) {
            Resource subject = node.getPropertyResourceValue(RDF.subject);
            Resource predicate = node.getPropertyResourceValue(RDF.predicate);
            RDFNode object = node.getProperty(RDF.object).getObject();
            premises.removeAll(subject, predicate.as(org.apache.jena.rdf.model.Property.class), object);
        }
        GraphUtil.remove(premises.getGraph(), node.asNode(), Node.ANY, Node.ANY);
    }

    /** The same fact with some of its values replaced, and no other; what it was derived from stays said. */
    Resource copy(Resource fact, Map<Resource, Resource> replaced) {
        String slug = Slugs.digest(fact.getURI() + replaced + scenario.getURI());
        Resource copy = hypothetical(base.ref(fact.getURI()) + ".by-hypothesis-" + slug);
        Map<Node, Node> others = new HashMap<>();
        replaced.forEach((one, other) -> others.put(one.asNode(), other.asNode()));
        Graph graph = premises.getGraph();
        fact.getModel()
                .getGraph()
                .find(fact.asNode(), Node.ANY, Node.ANY)
                .toList()
                .forEach(triple -> {
                    Node value = triple.getObject();
                    graph.add(copy.asNode(), triple.getPredicate(), others.getOrDefault(value, value));
                });
        return copy.addProperty(RDF.type, CONCERT.Fact);
    }

    /** A state's step in a body. */
    void step(Resource state, Resource body, String event, StatedDate date) {
        fact(CONCERT.MembershipEvent, state, body, event, Optional.of(date))
                .addProperty(org.apache.jena.vocabulary.ORG.member, state)
                .addProperty(org.apache.jena.vocabulary.ORG.organization, body)
                .addProperty(CONCERT.event, CONCERT.concept("membership-event", event))
                .addProperty(CONCERT.date, date(date));
    }

    /** A cooperation agreement. */
    void agreement(Resource first, Resource second, Optional<StatedDate> date) {
        Resource relation = fact(CONCERT.Relation, first, second, "cooperation-agreement", date)
                .addProperty(CONCERT.relationFrom, first)
                .addProperty(CONCERT.relationTo, second)
                .addProperty(CONCERT.kind, CONCERT.concept("relation", "cooperation-agreement"));
        date.ifPresent(day -> relation.addProperty(CONCERT.start, date(day)));
    }

    /** The node of the date, described in the premises. */
    Resource date(StatedDate date) {
        return new DateNodes(base).node(date, premises);
    }

    private Resource fact(Resource type, Resource one, Resource other, String kind, Optional<StatedDate> date) {
        String slug = String.join(
                ".",
                Slugs.of(one),
                Slugs.of(other),
                kind,
                date.map(StatedDate::slug).orElse("always"));
        return hypothetical(Slugs.kind(type) + "/" + slug + ".by-hypothesis")
                .addProperty(RDF.type, type)
                .addProperty(RDF.type, CONCERT.Fact);
    }

    private Resource hypothetical(String ref) {
        return base.id(ref)
                .inModel(premises)
                .addProperty(RDF.type, CONCERT.HypotheticalFact)
                .addProperty(PROV.wasDerivedFrom, scenario);
    }
}
