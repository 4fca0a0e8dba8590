package org.w3id.concert.graph;

import java.math.BigInteger;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.claim.Claim.Qualifier;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * What one document says: its claims as nodes, each with its evidence, a
 * <a href="https://www.w3.org/TR/annotation-vocab/">Web Annotation</a> whose target selects the passage by position.
 */
public final class ClaimGraph {
    private final Base base;
    private final ValueNodes values;

    public ClaimGraph(Base base) {
        this.base = base;
        this.values = new ValueNodes(base);
    }

    public Model of(Iterable<Claim> claims) {
        Model model = ModelFactory.createDefaultModel();
        claims.forEach(claim -> add(claim, model));
        return model;
    }

    private void add(Claim claim, Model model) {
        Resource node = base.id("claim/" + claim.id())
                .inModel(model)
                .addProperty(RDF.type, CONCERT.Claim)
                .addProperty(DCTerms.identifier, claim.id())
                .addProperty(CONCERT.subject, base.id(claim.subject()))
                .addProperty(
                        CONCERT.property,
                        ResourceFactory.createResource(claim.property().iri()))
                .addProperty(CONCERT.value, values.node(claim.value(), model))
                .addProperty(
                        CONCERT.modality,
                        CONCERT.concept("modality", claim.modality().slug()))
                .addProperty(CONCERT.polarity, CONCERT.concept("polarity", claim.affirmed() ? "affirmed" : "denied"))
                .addProperty(PROV.wasAttributedTo, base.id(claim.attribution()))
                .addProperty(CONCERT.gloss, claim.gloss(), "en")
                .addProperty(CONCERT.statedIn, base.id("document/" + claim.document()))
                .addProperty(CONCERT.locator, claim.locator())
                .addProperty(CONCERT.reviewedBy, claim.reviewer());
        for (Qualifier qualifier : claim.qualifiers()) {
            node.addProperty(
                    ResourceFactory.createProperty(qualifier.property().iri()), values.node(qualifier.value(), model));
        }
        node.addProperty(CONCERT.evidence, evidence(claim, node, model));
    }

    private Resource evidence(Claim claim, Resource node, Model model) {
        String place = claim.document() + "." + claim.start() + "-" + claim.end();
        Resource selector = base.id("selector/" + place)
                .inModel(model)
                .addProperty(RDF.type, OA.TextPositionSelector)
                .addLiteral(OA.start, BigInteger.valueOf(claim.start()))
                .addLiteral(OA.end, BigInteger.valueOf(claim.end()));
        Resource passage = base.id("passage/" + place)
                .inModel(model)
                .addProperty(RDF.type, CONCERT.Passage)
                .addProperty(OA.hasSource, base.id("document/" + claim.document()))
                .addProperty(OA.hasSelector, selector)
                .addProperty(CONCERT.digest, claim.digest());
        return base.id("evidence/" + claim.id())
                .inModel(model)
                .addProperty(RDF.type, OA.Annotation)
                .addProperty(OA.motivatedBy, OA.identifying)
                .addProperty(OA.hasBody, node)
                .addProperty(OA.hasTarget, passage);
    }
}
