package org.w3id.concert.graph;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;

/**
 * What claims say in which layer, as they come and go: claims that say the same share triples, which are gone when the
 * last of them is. The layers are as {@link AssertedGraph} makes them of the claims that are left. Not thread-safe.
 */
public final class ClaimLayers {
    private final Home home;
    private final Base base;
    private final Layers layers;
    private final ClaimSchema schema;
    private final Map<String, StatedDate> dates;
    private final Set<String> counted = new HashSet<>();
    private final Map<String, Tally> said = new HashMap<>();

    /** Of the claims of {@code asserted}, as the files of {@code home} have them. */
    public ClaimLayers(AssertedGraph asserted, Home home, Base base) {
        this.home = home;
        this.base = base;
        this.layers = new Layers(base);
        this.schema = ClaimSchema.read(asserted.dataset().getNamedModel(layers.ontology()), base);
        this.dates = SourceDocument.read(home, new ArrayList<>()).stream()
                .filter(document -> StatedDate.parse(document.date()).isPresent())
                .collect(toMap(SourceDocument::slug, document -> StatedDate.parse(document.date())
                        .orElseThrow()));
        revise(List.of(), asserted.claims());
    }

    /** Withdraws claims and adds others; what that changes, by the name of the layer. */
    public Map<String, Revision> revise(Collection<Claim> withdrawn, Collection<Claim> added) {
        Map<String, Map<Triple, Integer>> counts = new HashMap<>();
        conflicts().forEach(triple -> count(counts, layers.facts(), triple, -1));
        withdrawn.stream().filter(claim -> counted.remove(claim.id())).forEach(claim -> count(claim, -1, counts));
        added.stream().filter(claim -> counted.add(claim.id())).forEach(claim -> count(claim, 1, counts));
        conflicts().forEach(triple -> count(counts, layers.facts(), triple, 1));
        Map<String, Revision> revisions = new HashMap<>();
        counts.forEach((layer, change) -> revisions.put(
                layer, said.computeIfAbsent(layer, name -> new Tally()).change(change)));
        return revisions;
    }

    private void count(Claim claim, int by, Map<String, Map<Triple, Integer>> counts) {
        new ClaimGraph(base)
                .of(List.of(claim))
                .getGraph()
                .find()
                .forEach(triple -> count(counts, layers.source(claim.document()), triple, by));
        if (dates.containsKey(claim.document())) {
            FactGraph facts = new FactGraph(base);
            facts.add(claim, dates.get(claim.document()));
            facts.facts().getGraph().find().forEach(triple -> count(counts, layers.facts(), triple, by));
            facts.discourse().getGraph().find().forEach(triple -> count(counts, layers.discourse(), triple, by));
        }
    }

    private static void count(Map<String, Map<Triple, Integer>> counts, String layer, Triple triple, int by) {
        counts.computeIfAbsent(layer, name -> new HashMap<>()).merge(triple, by, Integer::sum);
    }

    /** Those between claims that are there. */
    private Set<Triple> conflicts() {
        Model model = ModelFactory.createDefaultModel();
        new Conflicts(base, schema, counted, new ArrayList<>()).addTo(model, home, false);
        return model.getGraph().find().toSet();
    }
}
