package org.w3id.concert.reason;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Finds entities by what people type: {@code kind/slug}, a slug, an abbreviation, a name or a code of ISO 3166-1, in any case. */
public final class Names {
    private static final List<Property> NAMES = List.of(
            CONCERT.abbreviation,
            SKOS.prefLabel,
            SKOS.altLabel,
            SKOS.hiddenLabel,
            ResourceFactory.createProperty(CONCERT.NS, "isoAlpha2"),
            ResourceFactory.createProperty(CONCERT.NS, "isoAlpha3"));

    private final Model graph;
    private final Base base;

    /** @param graph the union of all layers */
    public Names(Model graph, Base base) {
        this.graph = graph;
        this.base = base;
    }

    /** The node {@code kind/slug}, or with that IRI, whether it is described or not. */
    public Resource node(String ref) {
        return (ref.contains("://") ? graph.createResource(ref) : base.id(ref)).inModel(graph);
    }

    /**
     * The entity of that kind with that name.
     *
     * @throws FaultyInput if none or several have it
     */
    public Resource find(String name, String kind) {
        Resource byRef = node(name.contains("/") ? name : kind + "/" + name.toLowerCase(Locale.ROOT));
        if (graph.contains(byRef, SKOS.prefLabel)) {
            return byRef;
        }
        String prefix = base.id(kind + "/").getURI();
        List<Resource> found = NAMES.stream()
                .flatMap(property -> named(property, name, prefix))
                .distinct()
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String advice = found.isEmpty()
                ? "see ontology/" + (kind.equals("function") ? "functions.ttl" : "entities.csv") + " for the names"
                : "say which: "
                        + String.join(
                                ", ",
                                found.stream()
                                        .map(node -> base.ref(node.getURI()))
                                        .toList());
        throw new FaultyInput(new Fault(kind, 0, name, "the name of one " + kind + " expected", advice));
    }

    /** The {@code kind/slug} of {@link #find}. */
    public String reference(String name, String kind) {
        return base.ref(find(name, kind).getURI());
    }

    private Stream<Resource> named(Property property, String name, String prefix) {
        return graph.listStatements(null, property, (org.apache.jena.rdf.model.RDFNode) null).toList().stream()
                .filter(statement -> statement.getString().equalsIgnoreCase(name))
                .map(statement -> statement.getSubject())
                .filter(node -> node.isURIResource() && node.getURI().startsWith(prefix));
    }
}
