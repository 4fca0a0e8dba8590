package org.w3id.concert.serve.data;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;

/**
 * The graph as only some of its sources make it: built anew from the project's files, so that dates and conclusions are
 * those of the sources that count. The last few are kept. Thread-safe; one is built at a time.
 */
public final class CountedGraphs {
    private static final int MOST = 4;

    private final Site site;
    private final Map<Set<String>, Model> built = new LinkedHashMap<>();

    public CountedGraphs(Site site) {
        this.site = site;
    }

    MeasureIndex index(List<String> sources) {
        return new MeasureIndex(GraphAttestations.of(graph(sources)));
    }

    /** The union of all layers where only these sources count. */
    private Model graph(List<String> sources) {
        Set<String> without = new LinkedHashSet<>(onRecord());
        List<String> unknown = sources.stream()
                .filter(source -> !without.contains(source.strip()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refused(400, "sources: some of " + String.join(", ", without) + " expected.");
        }
        sources.forEach(source -> without.remove(source.strip()));
        return without(without);
    }

    /** The union of all layers where these sources do not count. */
    synchronized Model without(Set<String> left) {
        Set<String> key = new TreeSet<>(left);
        Model known = built.get(key);
        if (known != null) {
            return known;
        }
        if (built.size() == MOST) {
            built.remove(built.keySet().iterator().next());
        }
        Model union = DatasetFactory.wrap(
                        UnionDataset.of(Build.build(home(), site.base(), new Counted(key, Set.of()), said -> {})))
                .getDefaultModel();
        built.put(key, union);
        return union;
    }

    private List<String> onRecord() {
        return SourceDocument.read(home(), new java.util.ArrayList<>()).stream()
                .map(SourceDocument::slug)
                .toList();
    }

    private Home home() {
        return site.queries()
                .home()
                .orElseThrow(() -> new Refused(400, "sources: this server has no files to count sources from."));
    }
}
