package org.w3id.concert.graph.imports;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.DateNodes;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * What is said of an imported data set itself: version, terms, citation and the files with their digests
 * (<a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>, sections 6.6 and 6.19), and that its graph is derived from
 * it.
 */
record DataSetNodes(Base base) {
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String SCHEMA = "https://schema.org/";

    /** The data set, described in {@code model}. */
    Resource describe(Import imported, Model model) {
        DataSet dataSet = imported.dataSet();
        Resource document = base.id("document/" + dataSet.name())
                .inModel(model)
                .addProperty(RDF.type, CONCERT.Document)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(RDF.type, ResourceFactory.createResource(SCHEMA + "Dataset"))
                .addProperty(DCTerms.identifier, dataSet.name())
                .addProperty(SKOS.prefLabel, dataSet.title(), "en")
                .addProperty(DCTerms.creator, dataSet.creator())
                .addProperty(DCAT.landingPage, model.createResource(dataSet.page()));
        StatedDate.parse(dataSet.version())
                .ifPresent(date -> document.addProperty(CONCERT.date, new DateNodes(base).node(date, model)));
        imported.files().forEach(file -> document.addProperty(DCAT.distribution, file(dataSet, file, model)));
        Resource graph = model.createResource(new Layers(base).imported(dataSet.name()))
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(PROV.wasDerivedFrom, document);
        terms(dataSet, document);
        terms(dataSet, graph);
        return document;
    }

    private static void terms(DataSet dataSet, Resource node) {
        node.addProperty(DCTerms.title, dataSet.title(), "en")
                .addProperty(DCTerms.rights, dataSet.terms(), "en")
                .addProperty(DCTerms.bibliographicCitation, dataSet.citation());
        if (!dataSet.version().isEmpty()) {
            node.addProperty(property("http://www.w3.org/ns/dcat#version"), dataSet.version());
        }
    }

    private Resource file(DataSet dataSet, ImportedFile file, Model model) {
        String slug = dataSet.name() + "." + file.name().replace('.', '-');
        Resource checksum = base.id("checksum/" + slug)
                .inModel(model)
                .addProperty(RDF.type, ResourceFactory.createResource(SPDX + "Checksum"))
                .addProperty(property(SPDX + "algorithm"), model.createResource(SPDX + "checksumAlgorithm_sha256"))
                .addProperty(property(SPDX + "checksumValue"), file.digest());
        return base.id("import-file/" + slug)
                .inModel(model)
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, file.name())
                .addProperty(SKOS.prefLabel, file.name(), "en")
                .addLiteral(DCAT.byteSize, file.bytes())
                .addProperty(property(SPDX + "checksum"), checksum);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }
}
