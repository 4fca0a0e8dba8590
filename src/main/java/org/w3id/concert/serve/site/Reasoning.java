package org.w3id.concert.serve.site;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.system.Txn;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Documented;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.PairExplainer;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * What reasons over the served graph when a page asks; each part is made when it is first needed, and kept, as the
 * graph does not change. Thread-safe.
 */
public final class Reasoning {
    private final DatasetGraph dataset;
    private final Base base;
    private final Once<Dataset> layers;
    private final Once<Names> names;
    private final Once<Documented> documented;
    private final Once<PairExplainer> pairs;
    private final Once<Proofs> proofs;
    private final Once<MeasureIndex> measures;
    private final Once<Baseline> baseline;

    /** @param home where the rules are, which hypotheses need */
    Reasoning(DatasetGraph dataset, Optional<Home> home, Base base) {
        this.dataset = dataset;
        this.base = base;
        layers = once(this::inMemory);
        names = once(() -> new Names(graph(), base));
        documented = once(() -> new Documented(graph()));
        pairs = once(() -> new PairExplainer(graph(), base));
        proofs = once(() -> new Proofs(graph(), base));
        measures = once(() -> new MeasureIndex(GraphAttestations.of(graph())));
        baseline = once(() -> new Baseline(
                layers.get(),
                home.orElseThrow(() -> new Refused(400, "what-if: this server has no rules to draw conclusions by.")),
                base));
    }

    /** The union of all layers, in memory. */
    public Model graph() {
        return layers.get().getDefaultModel();
    }

    /** The layers as named graphs and their union as default graph, in memory. */
    public DatasetGraph layers() {
        return layers.get().asDatasetGraph();
    }

    public Names names() {
        return names.get();
    }

    public Documented documented() {
        return documented.get();
    }

    public PairExplainer pairs() {
        return pairs.get();
    }

    public Proofs proofs() {
        return proofs.get();
    }

    public MeasureIndex measures() {
        return measures.get();
    }

    /** From which hypotheses are drawn; the first call takes seconds. */
    public Baseline baseline() {
        return baseline.get();
    }

    /** How people call the entity {@code kind/slug}: an abbreviation where there is one. */
    public String label(String reference) {
        return Txn.calculateRead(
                dataset, () -> Statements.label(base.id(reference).inModel(graph())));
    }

    /** A store is copied, because reasoning asks too much of it where it lies. */
    private Dataset inMemory() {
        if (!dataset.getDefaultGraph().isEmpty()) {
            return DatasetFactory.wrap(dataset);
        }
        DatasetGraph copy = DatasetGraphFactory.createGeneral();
        dataset.listGraphNodes().forEachRemaining(name -> {
            Graph layer = GraphFactory.createDefaultGraph();
            G.copyGraphSrcToDst(dataset.getGraph(name), layer);
            copy.addGraph(name, layer);
            G.copyGraphSrcToDst(layer, copy.getDefaultGraph());
        });
        return DatasetFactory.wrap(copy);
    }

    private <T> Once<T> once(Supplier<T> making) {
        return new Once<>(() -> Txn.calculateRead(dataset, making::get));
    }
}
