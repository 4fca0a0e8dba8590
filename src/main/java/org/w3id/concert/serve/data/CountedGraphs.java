package org.w3id.concert.serve.data;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.graph.imports.ImportLayers;
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
    private final Map<Set<String>, MeasureIndex> indexes = new LinkedHashMap<>();

    public CountedGraphs(Site site) {
        this.site = site;
    }

    /** What is measured where only these sources count: documents on record and data sets that are served. */
    synchronized MeasureIndex index(List<String> sources) {
        Set<String> named = known("sources", sources);
        return kept(indexes, named, () -> {
            List<String> given = imported().stream().filter(named::contains).toList();
            Set<String> without = new TreeSet<>(onRecord());
            without.removeAll(named);
            without.addAll(imported());
            return new MeasureIndex(GraphAttestations.of(with(given, without(without))));
        });
    }

    /** What the data sets say is measured as it stands: no rule is needed for it. */
    private Model with(List<String> dataSets, Model graph) {
        Graph all = GraphFactory.createDefaultGraph();
        site.read(() -> {
            dataSets.forEach(name -> GraphUtil.addInto(
                    all, site.dataset().getGraph(NodeFactory.createURI(new Layers(site.base()).imported(name)))));
            return all;
        });
        return ModelFactory.createModelForGraph(new MultiUnion(new Graph[] {all, graph.getGraph()}));
    }

    /** The data sets that are served and not on record, in a graph each. */
    private List<String> imported() {
        String before = new Layers(site.base()).imported("");
        List<String> onRecord = onRecord();
        return site.read(() -> Iter.asStream(site.dataset().listGraphNodes())
                .map(Node::getURI)
                .filter(graph -> graph.startsWith(before))
                .map(graph -> graph.substring(before.length()))
                .filter(name -> !onRecord.contains(name))
                .sorted()
                .toList());
    }

    /** The union of all layers where these sources do not count: documents on record and data sets that are served. */
    synchronized Model without(Set<String> left) {
        Set<String> key = known("without", left);
        return kept(built, key, () -> {
            List<String> given =
                    imported().stream().filter(name -> !key.contains(name)).toList();
            ImportLayers imports =
                    site.read(() -> ImportLayers.of(DatasetFactory.wrap(site.dataset()), given, site.base()));
            Counted counted = new Counted(key, Set.of());
            return DatasetFactory.wrap(UnionDataset.of(Build.build(home(), site.base(), counted, imports, said -> {})))
                    .getDefaultModel();
        });
    }

    /** These sources, in order; {@code parameter} is where they were named. */
    private Set<String> known(String parameter, Collection<String> sources) {
        Set<String> named = sources.stream().map(String::strip).collect(toCollection(TreeSet::new));
        Set<String> known = new LinkedHashSet<>(onRecord());
        known.addAll(imported());
        if (!known.containsAll(named)) {
            throw new Refused(400, parameter + ": some of " + String.join(", ", known) + " expected.");
        }
        return named;
    }

    private static <T> T kept(Map<Set<String>, T> last, Set<String> key, Supplier<T> making) {
        T known = last.get(key);
        if (known == null) {
            known = making.get();
            if (last.size() == MOST) {
                last.remove(last.keySet().iterator().next());
            }
            last.put(key, known);
        }
        return known;
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
