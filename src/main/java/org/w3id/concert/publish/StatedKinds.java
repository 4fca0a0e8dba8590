package org.w3id.concert.publish;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Says of what kind the media types, licences and addresses are that a description names: <a
 * href="https://semiceu.github.io/DCAT-AP/releases/3.0.0/">DCAT-AP 3.0.0</a> wants the ranges of its properties stated.
 */
final class StatedKinds {
    private static final Map<Property, Resource> RANGES = Map.of(
            DCTerms.conformsTo, DCTerms.Standard,
            DCTerms.format, DCTerms.MediaTypeOrExtent,
            DCTerms.license, DCTerms.LicenseDocument,
            DCAT.mediaType, DCTerms.MediaType,
            DCAT.compressFormat, DCTerms.MediaType,
            DCAT.landingPage, FOAF.Document,
            DCAT.accessURL, RDFS.Resource,
            DCAT.downloadURL, RDFS.Resource,
            DCAT.endpointURL, RDFS.Resource,
            DCAT.endpointDescription, RDFS.Resource);

    private StatedKinds() {}

    static void addTo(Model description) {
        RANGES.forEach((property, range) -> {
            List<RDFNode> named = description.listObjectsOfProperty(property).toList();
            named.forEach(each -> each.asResource().addProperty(RDF.type, range));
        });
    }
}
