package org.w3id.concert.publish;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * The layers with their union as default graph, so that a plain query just works; read-only, and safe for many
 * readers at once as nothing writes to it any more.
 */
public final class UnionDataset {
    private UnionDataset() {}

    /** The layers are copied, once for themselves and once into the union. */
    public static DatasetGraph of(Dataset layers) {
        return of(Prefixes.of(layers.asDatasetGraph()), triples(layers.asDatasetGraph()));
    }

    /** By the name of their layer. */
    static Map<Node, List<Triple>> triples(DatasetGraph layers) {
        Map<Node, List<Triple>> triples = new LinkedHashMap<>();
        for (Iterator<Node> names = layers.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            triples.put(name, layers.getGraph(name).find().toList());
        }
        return triples;
    }

    /** The union, which is as much work as all layers, is made beside them. */
    static DatasetGraph of(PrefixMapping prefixes, Map<Node, List<Triple>> layers) {
        CompletableFuture<Graph> union = CompletableFuture.supplyAsync(() -> graph(layers.values()));
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        layers.forEach((name, triples) -> graphs.put(name, graph(List.of(triples))));
        DatasetGraph dataset = new DatasetGraphMapLink(union.join());
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
        graphs.forEach(dataset::addGraph);
        return new DatasetGraphReadOnly(dataset);
    }

    private static Graph graph(Collection<List<Triple>> parts) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        parts.forEach(part -> part.forEach(graph::add));
        return graph;
    }
}
