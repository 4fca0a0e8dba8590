package org.w3id.concert.graph;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Registry.Entity;
import org.w3id.concert.source.Registry.OtherName;
import org.w3id.concert.source.Registry.StateCodes;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** The entities of the registry with their names and codes, and the documents on record. */
final class EntityGraph {
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Base base;
    private final Model model = ModelFactory.createDefaultModel();

    /** @param prefixes of the ontology, by which the registry names classes */
    EntityGraph(Base base, Map<String, String> prefixes) {
        this.base = base;
        model.setNsPrefixes(prefixes);
    }

    Model of(Registry registry, List<OtherName> names, List<StateCodes> states, List<SourceDocument> documents) {
        registry.entities().forEach(this::add);
        registry.forms().forEach(form -> {
            Resource entity = base.id(form.entity()).inModel(model);
            boolean known = entity.hasLiteral(CONCERT.abbreviation, form.form())
                    || entity.hasProperty(SKOS.prefLabel, form.form(), "en");
            if (!known) {
                entity.addProperty(form.isName() ? SKOS.altLabel : SKOS.hiddenLabel, form.form(), "en");
            }
        });
        names.forEach(this::add);
        states.forEach(this::add);
        documents.forEach(this::add);
        return model;
    }

    private void add(Entity entity) {
        Resource node = base.id(entity.ref()).inModel(model).addProperty(SKOS.prefLabel, entity.label(), "en");
        text(node, CONCERT.abbreviation, entity.abbreviation(), "");
        text(node, DCTerms.description, entity.description(), "en");
        text(node, SKOS.note, entity.note(), "en");
        if (!entity.type().isEmpty()) {
            node.addProperty(RDF.type, model.createResource(model.expandPrefix(entity.type())));
        }
        if (!entity.wikidata().isEmpty()) {
            node.addProperty(SKOS.exactMatch, model.createResource(WIKIDATA + entity.wikidata()));
        }
    }

    private void add(OtherName name) {
        Resource node = base.id(name.entity()).inModel(model);
        text(node, SKOS.prefLabel, name.name(), name.language());
        text(node, SKOS.altLabel, name.abbreviation(), name.language());
    }

    private void add(StateCodes codes) {
        Resource state = base.id(codes.ref()).inModel(model);
        text(state, property("isoAlpha2"), codes.iso2(), "");
        text(state, property("isoAlpha3"), codes.iso3(), "");
        text(state, property("m49Code"), codes.m49(), "");
        text(state, SKOS.prefLabel, codes.russian(), "ru");
    }

    private void add(SourceDocument document) {
        Resource node = base.id("document/" + document.slug())
                .inModel(model)
                .addProperty(RDF.type, CONCERT.Document)
                .addProperty(RDF.type, model.createResource(model.expandPrefix(document.type())))
                .addProperty(DCTerms.identifier, document.slug());
        node.removeAll(SKOS.prefLabel).addProperty(SKOS.prefLabel, document.title(), "en");
        text(node, DCTerms.title, document.title(), "en");
        text(node, DCTerms.creator, document.creator(), "");
        text(node, DCTerms.rights, document.rights(), "en");
        text(node, CONCERT.textDigest, document.sha256(), "");
        text(node, DCTerms.extent, document.characters(), "");
        if (!node.hasProperty(DCTerms.description)) {
            text(node, DCTerms.description, document.description(), "en");
        }
        StatedDate.parse(document.date())
                .ifPresent(date -> node.addProperty(CONCERT.date, new DateNodes(base).node(date, model)));
    }

    private Property property(String name) {
        return model.createProperty(CONCERT.NS, name);
    }

    private static void text(Resource node, Property property, String text, String language) {
        if (!text.isEmpty()) {
            node.addProperty(property, text, language);
        }
    }
}
