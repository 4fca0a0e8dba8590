package org.w3id.concert.graph;

import java.util.Set;
import org.w3id.concert.vocab.Base;

/** The names of the graph's layers; see the README. */
public record Layers(Base base) {
    public String ontology() {
        return base.graph("ontology");
    }

    public String entities() {
        return base.graph("entities");
    }

    public String source(String document) {
        return base.graph("source/" + document);
    }

    public String facts() {
        return base.graph("facts");
    }

    public String discourse() {
        return base.graph("discourse");
    }

    public String imported(String dataSet) {
        return base.graph("import/" + dataSet);
    }

    public String inferred() {
        return base.graph("inferred");
    }

    public String derivations() {
        return base.graph("derivations");
    }

    /** Whether conclusions may rest on the layer: facts, imports, entities and the ontology. */
    public boolean isPremise(String layer) {
        return !layer.startsWith(source(""))
                && !Set.of(discourse(), inferred(), derivations()).contains(layer);
    }
}
