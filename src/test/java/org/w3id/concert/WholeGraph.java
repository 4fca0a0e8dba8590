package org.w3id.concert;

import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.reason.Inference;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** The project's own graph, built from its real files; the default graph is the union of the layers. */
public final class WholeGraph {
    public static final Home HOME = new Home(Path.of("").toAbsolutePath());
    public static final Path DOCUMENTS = Path.of("../shared/corpus/documents").toAbsolutePath();
    private static final Dataset ALL = build(Counted.ALL);

    private WholeGraph() {}

    /** Built once, and only read. */
    public static Dataset all() {
        return ALL;
    }

    public static Model union() {
        return ALL.getDefaultModel();
    }

    public static Dataset build(Counted counted) {
        Dataset layers = AssertedGraph.build(HOME, Base.PUBLISHED, counted).dataset();
        Inference.addTo(layers, HOME, Base.PUBLISHED);
        Model union = ModelFactory.createDefaultModel();
        Dataset whole = DatasetFactory.createGeneral();
        layers.listModelNames().forEachRemaining(name -> {
            union.add(layers.getNamedModel(name));
            whole.addNamedModel(name, layers.getNamedModel(name));
        });
        whole.getDefaultModel().add(union);
        return whole;
    }
}
