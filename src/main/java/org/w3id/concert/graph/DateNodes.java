package org.w3id.concert.graph;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Dates as shared nodes: as stated, and the earliest and latest day that each can mean. */
public record DateNodes(Base base) {

    /** The node of {@code date}, described in {@code model}. */
    public Resource node(StatedDate date, Model model) {
        Resource node = base.id("date/" + date.slug()).inModel(model);
        node.addProperty(RDF.type, CONCERT.StatedDate)
                .addProperty(RDFS.label, date.edtf())
                .addProperty(CONCERT.edtf, date.edtf())
                .addProperty(
                        CONCERT.precision,
                        CONCERT.concept(
                                "date-precision", date.precision().name().toLowerCase(Locale.ROOT)))
                .addLiteral(CONCERT.approximate, date.approximate());
        date.earliest().ifPresent(day -> node.addProperty(CONCERT.earliest, day.toString(), XSDDatatype.XSDdate));
        date.latest().ifPresent(day -> node.addProperty(CONCERT.latest, day.toString(), XSDDatatype.XSDdate));
        return node;
    }
}
