package org.w3id.concert.graph.imports;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.graph.imports.ImportedNames.Country;
import org.w3id.concert.vocab.Base;

/** Names that an imported data set offers for the states of the registry, matched by their code of ISO 3166-1. */
record NameGraph(Base base, ImportedNames names, Correspondences correspondences) {
    void write(Model model) {
        for (Country country : names.countries()) {
            correspondences.state(country.iso3()).ifPresent(ref -> {
                Resource state =
                        base.id(ref).inModel(model).addProperty(DCTerms.source, base.id("document/" + names.name()));
                country.names().forEach((language, name) -> state.addProperty(SKOS.altLabel, name, language));
            });
        }
    }
}
