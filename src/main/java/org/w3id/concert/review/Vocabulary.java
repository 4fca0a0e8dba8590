package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.graph.OntologyFiles;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * What claims may be made of: the properties of the ontology, its functions and other concepts with their labels, and
 * the entities of the registry.
 *
 * @param concepts labels by {@code kind/slug}
 */
public record Vocabulary(ClaimSchema schema, Registry registry, Map<String, String> concepts) {
    public Vocabulary {
        concepts = new TreeMap<>(concepts);
    }

    public static Vocabulary read(Home home) {
        List<Fault> faults = new ArrayList<>();
        Model ontology = OntologyFiles.read(home, Base.PUBLISHED, faults);
        ClaimSchema schema = ClaimSchema.read(ontology, Base.PUBLISHED);
        Registry registry = Registry.read(home, schema::hasFunction, faults);
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        Map<String, String> concepts = new TreeMap<>();
        for (Resource concept :
                ontology.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()) {
            String reference = reference(concept);
            if (concept.hasProperty(SKOS.prefLabel)
                    && (schema.hasFunction(reference) || schema.hasConcept(reference))) {
                concepts.put(
                        reference, concept.getProperty(SKOS.prefLabel, "en").getString());
            }
        }
        return new Vocabulary(schema, registry, concepts);
    }

    private static String reference(Resource concept) {
        String iri = String.valueOf(concept.getURI());
        return iri.startsWith(CONCERT.SCHEME) ? iri.substring(CONCERT.SCHEME.length()) : Base.PUBLISHED.ref(iri);
    }

    public EntityNames names() {
        return new EntityNames(registry, concepts);
    }
}
