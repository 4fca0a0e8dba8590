package org.w3id.concert.serve.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * How much there is in the graph, counted once.
 *
 * @param layers triples by the layer's short name
 */
public record Census(
        long claims, long facts, long conclusions, long organizations, long documents, Map<String, Long> layers) {
    public Census {
        layers = Collections.unmodifiableMap(new TreeMap<>(layers));
    }

    public static Census of(DatasetGraph dataset, Base base) {
        Map<String, Long> layers = new TreeMap<>();
        for (Iterator<Node> names = dataset.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            String iri = name.toString();
            String prefix = base.graph("");
            long triples = dataset.getGraph(name).size();
            layers.put(iri.startsWith(prefix) ? iri.substring(prefix.length()) : iri, triples);
        }
        String organization = base.id("organization/").getURI();
        return new Census(
                typed(dataset, CONCERT.Claim),
                typed(dataset, CONCERT.Fact),
                distinct(Iter.map(find(dataset, PROV.generated, Node.ANY), Quad::getObject)),
                distinct(Iter.filter(
                        Iter.map(find(dataset, RDF.type, Node.ANY), Quad::getSubject),
                        node -> node.isURI() && node.getURI().startsWith(organization))),
                typed(dataset, CONCERT.Document),
                layers);
    }

    private static long typed(DatasetGraph dataset, Resource type) {
        return distinct(Iter.map(find(dataset, RDF.type, type.asNode()), Quad::getSubject));
    }

    private static Iterator<Quad> find(DatasetGraph dataset, Property property, Node object) {
        return dataset.findNG(Node.ANY, Node.ANY, property.asNode(), object);
    }

    private static long distinct(Iterator<Node> nodes) {
        return Iter.toSet(nodes).size();
    }
}
