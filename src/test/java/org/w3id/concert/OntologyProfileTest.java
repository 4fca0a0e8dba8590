package org.w3id.concert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology is inside the <a href="https://www.w3.org/TR/owl2-profiles/#OWL_2_RL">OWL 2 RL</a> profile. */
class OntologyProfileTest {
    @Test
    void the_ontology_with_its_alignments_is_in_OWL_2_RL() throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(file("concert.ttl"));
        OWLOntology alignments = manager.loadOntologyFromOntologyDocument(file("alignments.ttl"));
        manager.addAxioms(ontology, Stream.concat(ontology.axioms(), alignments.axioms()));
        assertEquals(List.of(), violations(ontology));
    }

    @Test
    void the_checker_refuses_what_OWL_2_RL_does_not_have() throws OWLOntologyCreationException {
        String existential =
                """
                PREFIX : <http://example.org/> PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                <http://example.org/> a owl:Ontology .
                :A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :A ] .
                :p a owl:ObjectProperty .
                """;
        OWLOntology ontology = OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(
                        new ByteArrayInputStream(existential.getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, violations(ontology).size());
    }

    private static List<String> violations(OWLOntology ontology) {
        return Profiles.OWL2_RL.checkOntology(ontology).getViolations().stream()
                .map(Object::toString)
                .toList();
    }

    private static File file(String name) {
        return WholeGraph.HOME.ontology().resolve(name).toFile();
    }
}
