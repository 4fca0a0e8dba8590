package org.w3id.concert.graph;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.claim.Claim.Modality;
import org.w3id.concert.claim.Claim.Qualifier;
import org.w3id.concert.claim.ClaimProperty.NaryFact;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * What follows from accepted claims. A claim stated as fact and affirmed gives a fact; one stated as fact and denied
 * gives a denied fact, which asserts nothing; proposals, positions, arguments and forecasts give items of the
 * discourse. Claims of any other modality give nothing. Claims that say the same thing share one node, which names
 * each of them.
 */
public final class FactGraph {
    private final Base base;
    private final ValueNodes values;
    private final DateNodes dates;
    private final Model facts = ModelFactory.createDefaultModel();
    private final Model discourse = ModelFactory.createDefaultModel();

    public FactGraph(Base base) {
        this.base = base;
        this.values = new ValueNodes(base);
        this.dates = new DateNodes(base);
    }

    public Model facts() {
        return facts;
    }

    public Model discourse() {
        return discourse;
    }

    /** Adds what follows from {@code claim}, of a document of that date. */
    public void add(Claim claim, org.w3id.concert.claim.StatedDate documentDate) {
        boolean isDiscourse =
                claim.property().becomes().filter(NaryFact::discourse).isPresent();
        if (!isDiscourse && claim.modality() != Modality.FACT) {
            return;
        }
        Model model = isDiscourse ? discourse : facts;
        Resource node =
                claim.property().becomes().map(nary -> nary(claim, nary, model)).orElseGet(() -> triple(claim, model));
        for (Qualifier qualifier : claim.qualifiers()) {
            node.addProperty(property(qualifier.property().iri()), values.node(qualifier.value(), model));
        }
        node.addProperty(PROV.wasDerivedFrom, base.id("claim/" + claim.id()))
                .addProperty(CONCERT.locator, claim.locator())
                .addProperty(CONCERT.sourceDocument, base.id("document/" + claim.document()))
                .addProperty(CONCERT.attestedOn, dates.node(documentDate, model));
        if (isDiscourse) {
            node.addProperty(RDF.type, CONCERT.DiscourseItem)
                    .addProperty(
                            CONCERT.modality,
                            CONCERT.concept("modality", claim.modality().slug()))
                    .addProperty(
                            CONCERT.polarity, CONCERT.concept("polarity", claim.affirmed() ? "affirmed" : "denied"))
                    .addProperty(PROV.wasAttributedTo, base.id(claim.attribution()));
        } else {
            node.addProperty(RDF.type, claim.affirmed() ? CONCERT.Fact : CONCERT.DeniedFact);
        }
    }

    private Resource nary(Claim claim, NaryFact nary, Model model) {
        Resource type = ResourceFactory.createResource(nary.type());
        RDFNode value = values.node(claim.value(), model);
        Resource node = node(Slugs.kind(type), claim, value, model);
        if (claim.affirmed() || nary.discourse()) {
            node.addProperty(RDF.type, type);
        }
        return node.addProperty(property(nary.subjectRole()), base.id(claim.subject()))
                .addProperty(property(nary.valueRole()), value);
    }

    private Resource triple(Claim claim, Model model) {
        Property predicate = property(claim.property().iri());
        RDFNode value = values.node(claim.value(), model);
        if (claim.affirmed()) {
            model.add(base.id(claim.subject()), predicate, value);
        }
        return node("statement", claim, value, model)
                .addProperty(RDF.type, RDF.Statement)
                .addProperty(RDF.subject, base.id(claim.subject()))
                .addProperty(RDF.predicate, predicate)
                .addProperty(RDF.object, value);
    }

    /** Names the node by all that it says, so that claims of the same content meet in it. */
    private Resource node(String kind, Claim claim, RDFNode value, Model model) {
        String qualifiers = claim.qualifiers().stream()
                .filter(qualifier -> !qualifier.property().column().equals("dateStated"))
                .map(qualifier -> qualifier.property().column() + "=" + qualifier.value())
                .sorted()
                .collect(joining(";"));
        String content = claim.property().iri()
                + qualifiers
                + (claim.affirmed() ? "" : ";denied")
                + (kind.equals("statement") ? "" : claim.modality());
        List<String> parts = List.of(claim.subject().replaceFirst(".*/", ""), Slugs.of(value), Slugs.digest(content));
        return base.id(kind + "/" + String.join(".", parts)).inModel(model);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
