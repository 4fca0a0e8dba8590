package org.w3id.concert.claim;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.claim.ClaimProperty.NaryFact;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/**
 * What the ontology lets claims say: their properties, qualifiers and concepts. Read from the ontology's graph, so
 * that new kinds of claims need no change of the program. Immutable.
 */
public final class ClaimSchema {
    private final Map<String, ClaimProperty> properties;
    private final Map<String, ClaimQualifier> qualifiers;
    private final Set<String> concepts;
    private final Set<String> functions;

    private ClaimSchema(
            Map<String, ClaimProperty> properties,
            Map<String, ClaimQualifier> qualifiers,
            Set<String> concepts,
            Set<String> functions) {
        this.properties = properties;
        this.qualifiers = qualifiers;
        this.concepts = concepts;
        this.functions = functions;
    }

    /** @param ontology the vocabulary, the concept schemes and the function scheme */
    public static ClaimSchema read(Model ontology, Base base) {
        Set<String> concepts = new HashSet<>();
        Set<String> functions = new HashSet<>();
        String functionPrefix = base.id("function/").getURI();
        list(ontology.listSubjectsWithProperty(RDF.type, SKOS.Concept)).forEach(concept -> {
            if (concept.getURI().startsWith(CONCERT.SCHEME)) {
                concepts.add(concept.getURI().substring(CONCERT.SCHEME.length()));
            } else if (concept.getURI().startsWith(functionPrefix)) {
                functions.add("function/" + concept.getURI().substring(functionPrefix.length()));
            }
        });
        Map<String, ClaimQualifier> qualifiers =
                ontology.listObjectsOfProperty(CONCERT.allowsQualifier).toList().stream()
                        .map(RDFNode::asResource)
                        .map(qualifier -> new ClaimQualifier(
                                text(qualifier, CONCERT.columnName).orElseGet(() -> name(ontology, qualifier)),
                                qualifier.getURI(),
                                texts(qualifier, CONCERT.valueKind)))
                        .collect(toMap(ClaimQualifier::column, Function.identity()));
        Set<String> onlyQualifiers = qualifiers.values().stream()
                .map(ClaimQualifier::iri)
                .filter(iri -> !ontology.getResource(iri).hasProperty(CONCERT.subjectKind))
                .collect(toUnmodifiableSet());
        Map<String, ClaimProperty> properties = Stream.concat(
                        list(ontology.listSubjectsWithProperty(CONCERT.valueKind)),
                        list(ontology.listSubjectsWithProperty(CONCERT.subjectKind)))
                .distinct()
                .filter(property -> !onlyQualifiers.contains(property.getURI()))
                .map(property -> property(ontology, property))
                .collect(toMap(ClaimProperty::name, Function.identity()));
        return new ClaimSchema(properties, qualifiers, Set.copyOf(concepts), Set.copyOf(functions));
    }

    /** Names of all claim properties. */
    public Set<String> propertyNames() {
        return Set.copyOf(properties.keySet());
    }

    public Optional<ClaimProperty> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    public Optional<ClaimQualifier> qualifier(String column) {
        return Optional.ofNullable(qualifiers.get(column));
    }

    /** Whether {@code scheme/slug} is a concept of a constant scheme. */
    public boolean hasConcept(String ref) {
        return concepts.contains(ref);
    }

    /** Whether {@code function/slug} is a concept of the function scheme. */
    public boolean hasFunction(String ref) {
        return functions.contains(ref);
    }

    private static ClaimProperty property(Model ontology, Resource property) {
        Optional<NaryFact> becomes = resource(property, CONCERT.becomes)
                .map(type -> new NaryFact(
                        type.getURI(),
                        resource(property, CONCERT.subjectRole).orElseThrow().getURI(),
                        resource(property, CONCERT.valueRole).orElseThrow().getURI(),
                        ontology.contains(type, RDFS.subClassOf, CONCERT.DiscourseItem)));
        Set<String> qualifiers = property.listProperties(CONCERT.allowsQualifier)
                .mapWith(statement -> statement.getResource().getURI())
                .toSet();
        return new ClaimProperty(
                name(ontology, property),
                property.getURI(),
                texts(property, CONCERT.subjectKind),
                property.hasProperty(CONCERT.valueKind) ? texts(property, CONCERT.valueKind) : Set.of("any"),
                becomes,
                qualifiers);
    }

    private static String name(Model ontology, Resource property) {
        return property.getURI().startsWith(CONCERT.NS)
                ? property.getURI().substring(CONCERT.NS.length())
                : ontology.shortForm(property.getURI());
    }

    private static Stream<Resource> list(ExtendedIterator<Resource> resources) {
        return resources.filterKeep(RDFNode::isURIResource).toList().stream().distinct();
    }

    private static Optional<Resource> resource(Resource of, Property property) {
        return Optional.ofNullable(of.getPropertyResourceValue(property));
    }

    private static Optional<String> text(Resource of, Property property) {
        return texts(of, property).stream().findFirst();
    }

    private static Set<String> texts(Resource of, Property property) {
        return of.listProperties(property).toList().stream()
                .map(statement -> statement.getObject().isLiteral() ? statement.getString() : "")
                .filter(text -> !text.isEmpty())
                .collect(toUnmodifiableSet());
    }
}
