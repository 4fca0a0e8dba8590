package org.w3id.concert.publish;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.G;

/**
 * The layers with their union as default graph, so that a plain query just works; read-only, and safe for many
 * readers at once as nothing writes to it any more.
 */
public final class UnionDataset {
    private UnionDataset() {}

    /** The layers are copied, once for themselves and once into the union. */
    public static DatasetGraph of(Dataset layers) {
        DatasetGraph source = layers.asDatasetGraph();
        Graph union = GraphMemFactory.createDefaultGraphSameTerm();
        union.getPrefixMapping().setNsPrefixes(Prefixes.of(source));
        DatasetGraph dataset = new DatasetGraphMapLink(union);
        for (Iterator<Node> names = source.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            Graph layer = GraphMemFactory.createDefaultGraphSameTerm();
            G.copyGraphSrcToDst(source.getGraph(name), layer);
            G.addInto(union, layer);
            dataset.addGraph(name, layer);
        }
        return new DatasetGraphReadOnly(dataset);
    }
}
