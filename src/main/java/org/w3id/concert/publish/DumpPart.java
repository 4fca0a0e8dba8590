package org.w3id.concert.publish;

import java.util.Locale;
import java.util.function.Predicate;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.vocab.Base;

/** What people take: the whole graph, or only what is asserted, inferred, evidence or imported. */
enum DumpPart {
    WHOLE,
    ASSERTED,
    INFERRED,
    EVIDENCE,
    IMPORTS;

    /** Without its ending. */
    String file() {
        return this == WHOLE ? "concert" : "layers/" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a graph of that IRI belongs to it. */
    Predicate<String> graphs(Base base) {
        return graph -> this == WHOLE || this == of(graph, new Layers(base));
    }

    private static DumpPart of(String graph, Layers layers) {
        if (graph.startsWith(layers.source(""))) {
            return EVIDENCE;
        }
        if (graph.startsWith(layers.imported(""))) {
            return IMPORTS;
        }
        boolean isInferred = graph.equals(layers.inferred()) || graph.equals(layers.derivations());
        return isInferred ? INFERRED : ASSERTED;
    }
}
