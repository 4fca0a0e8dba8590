package org.w3id.concert.reason;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Says in one line what a node of the graph states: its kind, then each property with the label of its value. */
public record Statements(Base base) {
    private static final Set<Property> NOT_SAID = Set.of(
            RDF.type,
            PROV.wasDerivedFrom,
            PROV.wasGeneratedBy,
            CONCERT.sourceDocument,
            CONCERT.attestedOn,
            CONCERT.statedIn,
            CONCERT.locator,
            CONCERT.assumesContinuation,
            DCTerms.identifier);

    String of(Resource node) {
        if (node.hasProperty(RDF.subject)) {
            return List.of(RDF.subject, RDF.predicate, RDF.object).stream()
                    .map(part -> text(node.getProperty(part).getObject()))
                    .collect(joining(" "));
        }
        String kind = base.ref(node.getURI()).replaceFirst("/.*", "").replace('-', ' ');
        String said = node.listProperties().toList().stream()
                .filter(statement -> statement.getPredicate().getURI().startsWith(CONCERT.NS)
                        || statement.getPredicate().getNameSpace().equals("http://www.w3.org/ns/org#"))
                .filter(statement -> !NOT_SAID.contains(statement.getPredicate()))
                .sorted(comparing((Statement statement) -> order(statement.getPredicate()))
                        .thenComparing(statement -> text(statement.getObject())))
                .collect(java.util.stream.Collectors.groupingBy(
                        statement -> words(statement.getPredicate()),
                        java.util.LinkedHashMap::new,
                        java.util.stream.Collectors.mapping(statement -> text(statement.getObject()), joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(joining("; "));
        return kind + ": " + said;
    }

    private static String order(Property property) {
        int rank = List.of(
                        "firstBody",
                        "secondBody",
                        "innerBody",
                        "outerBody",
                        "member",
                        "organization",
                        "body",
                        "function")
                .indexOf(property.getLocalName());
        return (rank < 0 ? "9" : rank) + property.getLocalName();
    }

    private static String words(Property property) {
        return property.getLocalName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(RDFNode node) {
        return node.isLiteral() ? node.asLiteral().getLexicalForm() : label(node.asResource());
    }

    /** An abbreviation where there is one, the English label, or the last segment of the IRI. */
    public static String label(Resource node) {
        return first(node, CONCERT.abbreviation)
                .or(() -> first(node, SKOS.prefLabel))
                .or(() -> first(node, RDFS.label))
                .orElseGet(() -> node.getURI().replaceFirst(".*[/#]", ""));
    }

    private static Optional<String> first(Resource node, Property property) {
        return node.listProperties(property).toList().stream()
                .map(Statement::getLiteral)
                .filter(literal ->
                        literal.getLanguage().isEmpty() || literal.getLanguage().equals("en"))
                .map(literal -> literal.getLexicalForm())
                .sorted()
                .findFirst();
    }
}
