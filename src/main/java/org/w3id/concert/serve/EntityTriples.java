package org.w3id.concert.serve;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** The description of an entity as RDF, with the prefixes that it needs. Within a read transaction. */
final class EntityTriples {
    private EntityTriples() {}

    /** The triples from and to the entity, with the blank nodes that hang on them. */
    static Graph of(Site site, Node entity) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        addFrom(site, entity, graph);
        site.dataset()
                .findNG(Node.ANY, Node.ANY, Node.ANY, entity)
                .forEachRemaining(quad -> graph.add(quad.asTriple()));
        String iris = graph.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                .distinct()
                .collect(Collectors.joining("\n"));
        site.prefixes().forEach((prefix, namespace) -> {
            if (iris.contains(namespace)) {
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        return graph;
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
