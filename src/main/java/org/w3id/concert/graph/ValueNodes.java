package org.w3id.concert.graph;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.w3id.concert.claim.Value;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Values of claims as RDF nodes. */
record ValueNodes(Base base) {

    RDFNode node(Value value, Model model) {
        if (value instanceof Value.Entity entity) {
            return base.id(entity.ref()).inModel(model);
        }
        if (value instanceof Value.Concept concept) {
            return CONCERT.concept(concept.scheme(), concept.slug()).inModel(model);
        }
        if (value instanceof Value.Date date) {
            return new DateNodes(base).node(date.date(), model);
        }
        if (value instanceof Value.Number number) {
            return model.createTypedLiteral(java.math.BigInteger.valueOf(number.number()));
        }
        if (value instanceof Value.Truth truth) {
            return model.createTypedLiteral(truth.truth());
        }
        return model.createLiteral(((Value.Text) value).text());
    }
}
