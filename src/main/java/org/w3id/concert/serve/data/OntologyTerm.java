package org.w3id.concert.serve.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/** A term of the ontology as its page lists it. */
public record OntologyTerm(String name, String label, String definition) {
    private static final Map<Node, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(OWL2.Class.asNode(), "Classes");
        KINDS.put(OWL2.ObjectProperty.asNode(), "Properties that lead to things");
        KINDS.put(OWL2.DatatypeProperty.asNode(), "Properties that lead to values");
    }

    /** The own terms of {@code ontology} in their order, by kind; those of no kind above under {@code Others}. */
    static Map<String, List<OntologyTerm>> byKind(Graph ontology, Terms terms) {
        Map<String, List<OntologyTerm>> groups = new LinkedHashMap<>();
        KINDS.values().forEach(kind -> groups.put(kind, List.of()));
        groups.putAll(ontology.stream()
                .map(Triple::getSubject)
                .filter(term -> term.isURI() && term.getURI().startsWith(CONCERT.NS))
                .distinct()
                .collect(Collectors.groupingBy(
                        term -> kind(ontology, term),
                        Collectors.mapping(term -> of(term, terms), Collectors.toList()))));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static String kind(Graph ontology, Node term) {
        return KINDS.entrySet().stream()
                .filter(kind -> ontology.contains(term, RDF.type.asNode(), kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Others");
    }

    private static OntologyTerm of(Node term, Terms terms) {
        return new OntologyTerm(
                term.getURI().substring(CONCERT.NS.length()),
                terms.text(term, RDFS.label.asNode()).orElse(""),
                terms.text(term, SKOS.definition.asNode()).orElse(""));
    }
}
