package org.w3id.concert.publish;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;

/** The prefixes that any layer of a dataset declares; the first layer to declare one has it. */
final class Prefixes {
    private Prefixes() {}

    static PrefixMapping of(DatasetGraph layers) {
        PrefixMapping all = new PrefixMappingImpl();
        layers.prefixes().forEach(all::setNsPrefix);
        for (Iterator<Node> names = layers.listGraphNodes(); names.hasNext(); ) {
            all.withDefaultMappings(layers.getGraph(names.next()).getPrefixMapping());
        }
        return all;
    }
}
