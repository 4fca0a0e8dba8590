package org.w3id.concert.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.extract.lexicon.Lines;
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
 * @param territories names of what takes part in bodies as states do and is no state
 */
public record Vocabulary(ClaimSchema schema, Registry registry, Map<String, String> concepts, Set<String> territories) {
    private static final String STATE = "concert:State";
    private static final String TERRITORY = "concert:Territory";

    public Vocabulary {
        concepts = new TreeMap<>(concepts);
        territories = Set.copyOf(territories);
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
        Set<String> territories = Lines.of(home.ontology().resolve("extraction/territories.txt")).stream()
                .map(Lines.Line::text)
                .collect(Collectors.toSet());
        return new Vocabulary(schema, registry, concepts, territories);
    }

    /** The class of a new entity: that which the registry gives to most of its kind; empty where it has none of it. */
    public Optional<String> classOf(String kind, String label) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Registry.Entity entity : registry.entities()) {
            if (entity.kind().equals(kind)) {
                counts.merge(entity.type(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(type -> type.equals(STATE) && territories.contains(label) ? TERRITORY : type);
    }

    private static String reference(Resource concept) {
        String iri = String.valueOf(concept.getURI());
        return iri.startsWith(CONCERT.SCHEME) ? iri.substring(CONCERT.SCHEME.length()) : Base.PUBLISHED.ref(iri);
    }

    public EntityNames names() {
        return new EntityNames(registry, concepts);
    }
}
