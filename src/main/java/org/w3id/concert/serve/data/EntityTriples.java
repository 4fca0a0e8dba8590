package org.w3id.concert.serve.data;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.concert.serve.site.Site;

/** The description of an entity as RDF, with the prefixes that it needs. Within a read transaction. */
public final class EntityTriples {
    /** Turtle has its own signs for these. */
    private static final Set<String> OWN_SIGNS = Set.of(
            RDF.type.getURI(),
            RDF.first.getURI(),
            RDF.rest.getURI(),
            RDF.nil.getURI(),
            RDF.langString.getURI(),
            XSD.xstring.getURI());

    private EntityTriples() {}

    /** The triples from and to the entity, with the blank nodes that hang on them. */
    public static Graph of(Site site, Node entity) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        addFrom(site, entity, graph);
        site.dataset()
                .findNG(Node.ANY, Node.ANY, Node.ANY, entity)
                .forEachRemaining(quad -> graph.add(quad.asTriple()));
        addPrefixes(site, graph);
        return graph;
    }

    /** Those of the site's prefixes that the graph needs. */
    public static void addPrefixes(Site site, Graph graph) {
        String iris = graph.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                .filter(iri -> !OWN_SIGNS.contains(iri))
                .distinct()
                .collect(Collectors.joining("\n"));
        site.prefixes().forEach((prefix, namespace) -> {
            if (iris.contains(namespace)) {
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
    }

    private static void addFrom(Site site, Node subject, Graph graph) {
        for (Quad quad : Iter.toList(site.dataset().findNG(Node.ANY, subject, Node.ANY, Node.ANY))) {
            boolean isNew = !graph.contains(quad.asTriple());
            graph.add(quad.asTriple());
            if (isNew && quad.getObject().isBlank()) {
                addFrom(site, quad.getObject(), graph);
            }
        }
    }
}
