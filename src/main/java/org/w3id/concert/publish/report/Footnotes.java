package org.w3id.concert.publish.report;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Proof.Evidence;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.vocab.Base;

/** Numbers the passages in which the proofs of lines end, each once, in the order in which lines need them. */
final class Footnotes {
    private final Proofs proofs;
    private final Base base;
    private final Map<String, List<Evidence>> known = new HashMap<>();
    private final Map<String, Footnote> byClaim = new LinkedHashMap<>();

    Footnotes(Model graph, Base base) {
        this.proofs = new Proofs(graph, base);
        this.base = base;
    }

    /** The numbers of all passages behind these claims, facts or conclusions, ascending. */
    List<Integer> of(Collection<String> nodes) {
        return nodes.stream()
                .flatMap(node -> known.computeIfAbsent(node, this::evidence).stream())
                .map(this::number)
                .distinct()
                .sorted()
                .toList();
    }

    List<Footnote> all() {
        return new ArrayList<>(byClaim.values());
    }

    private List<Evidence> evidence(String node) {
        return proofs.of(base.id(node)).map(Proof::passages).orElse(List.of()).stream()
                .sorted(comparing(Evidence::claim))
                .toList();
    }

    private int number(Evidence evidence) {
        return byClaim.computeIfAbsent(
                        evidence.claim(),
                        claim -> new Footnote(byClaim.size() + 1, claim, evidence.locator(), evidence.gloss()))
                .number();
    }
}
