package org.w3id.concert.reason;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Triple;

/** By how many supports the triples of conclusions and of their derivations change. */
record Balance(Map<Triple, Integer> inferred, Map<Triple, Integer> derivations) {
    Balance() {
        this(new HashMap<>(), new HashMap<>());
    }

    void count(Conclusions conclusions, int by) {
        conclusions.inferred().getGraph().find().forEach(triple -> inferred.merge(triple, by, Integer::sum));
        conclusions.derivations().getGraph().find().forEach(triple -> derivations.merge(triple, by, Integer::sum));
    }
}
