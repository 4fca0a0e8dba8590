package org.w3id.concert.reason;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * Which conclusions fall when something is left out: those of the whole graph that the other does not draw.
 *
 * @param counts of the fallen conclusions by kind, and of all that there were
 * @param overlaps the fallen duplications and overlaps as {@code kind/slug}, with what they say
 */
public record Ablation(Map<String, Count> counts, Map<String, String> overlaps) {
    public Ablation {
        counts = java.util.Collections.unmodifiableMap(new TreeMap<>(counts));
        overlaps = java.util.Collections.unmodifiableMap(new TreeMap<>(overlaps));
    }

    /** How many fall, of how many. */
    public record Count(int fallen, int all) {}

    /**
     * @param whole the union of all layers
     * @param without the same, built without something
     */
    public static Ablation of(Model whole, Model without, Base base) {
        Set<String> all = conclusions(whole, base);
        Set<String> fallen = new TreeSet<>(all);
        fallen.removeAll(conclusions(without, base));
        Map<String, Count> counts = new TreeMap<>();
        all.forEach(node -> counts.merge(kind(node), new Count(fallen.contains(node) ? 1 : 0, 1), Ablation::sum));
        Statements statements = new Statements(base);
        Map<String, String> overlaps = new TreeMap<>();
        for (String node : fallen) {
            Resource conclusion = base.id(node).inModel(whole);
            if (List.of(CONCERT.Duplication, CONCERT.Overlap).stream()
                    .anyMatch(type -> conclusion.hasProperty(RDF.type, type))) {
                overlaps.put(node, statements.of(conclusion));
            }
        }
        return new Ablation(counts, overlaps);
    }

    private static Set<String> conclusions(Model graph, Base base) {
        Set<String> conclusions = new TreeSet<>();
        graph.listSubjectsWithProperty(PROV.wasGeneratedBy).forEach(node -> conclusions.add(base.ref(node.getURI())));
        return conclusions;
    }

    private static String kind(String node) {
        return node.replaceFirst("/.*", "");
    }

    private static Count sum(Count one, Count other) {
        return new Count(one.fallen + other.fallen, one.all + other.all);
    }
}
