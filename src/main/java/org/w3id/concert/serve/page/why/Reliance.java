package org.w3id.concert.serve.page.why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.reason.Supports;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.vocab.CONCERT;

/** On which sources each duplication and overlap rests, by {@code kind/slug}; read from all their proofs once. */
public record Reliance(Map<String, Supports> supports) {
    static Reliance of(Site site) {
        return site.read(() -> {
            Map<String, Supports> found = new LinkedHashMap<>();
            Proofs proofs = site.reasoning().proofs();
            for (Resource node : site.reasoning()
                    .graph()
                    .listSubjectsWithProperty(RDF.type, CONCERT.Overlap)
                    .toList()) {
                proofs.of(node).ifPresent(proof -> found.put(site.base().ref(node.getURI()), Supports.of(proof)));
            }
            return new Reliance(found);
        });
    }

    /** The duplications and overlaps that nothing but the source, or sets with it, supports. */
    List<String> fallWithout(String source) {
        return supports.entrySet().stream()
                .filter(entry -> !standsWithout(entry.getValue(), source))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static boolean standsWithout(Supports supports, String source) {
        return supports.sets().stream().anyMatch(set -> !set.contains(source));
    }

    /** Every source in one of the sets. */
    static Set<String> sources(Supports supports) {
        Set<String> sources = new TreeSet<>();
        supports.sets().forEach(sources::addAll);
        return sources;
    }
}
