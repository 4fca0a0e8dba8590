package org.w3id.concert.publish;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.imports.Import;
import org.w3id.concert.graph.imports.ImportLayers;
import org.w3id.concert.reason.Inference;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** All layers of the graph, asserted and inferred, made from the files of a home; the default graph is empty. */
public final class Build {
    private Build() {}

    /** Every fault in any file is reported together, and nothing is returned then. */
    public static Dataset build(Home home, Base base, Consumer<String> progress) {
        return build(home, base, Counted.ALL, progress);
    }

    /** With the sources and claims that count. */
    public static Dataset build(Home home, Base base, Counted counted, Consumer<String> progress) {
        return build(home, base, counted, List.of(), progress);
    }

    /** With imported data sets too; conclusions rest on what they say of organizations that the registry has. */
    public static Dataset build(
            Home home, Base base, Counted counted, List<Import> imports, Consumer<String> progress) {
        return build(home, base, counted, ImportLayers.of(imports, home, base, progress), progress);
    }

    /** The same with imported data sets as layers. */
    public static Dataset build(
            Home home, Base base, Counted counted, ImportLayers imported, Consumer<String> progress) {
        progress.accept("reading ontology, entities and claims");
        Dataset layers = AssertedGraph.build(home, base, counted).dataset();
        imported.addKnown(layers);
        progress.accept("drawing conclusions");
        Inference.addTo(layers, home, base);
        imported.addOthers(layers);
        return layers;
    }

    /** The asserted layers alone, with what imported data sets say of organizations that the registry has. */
    public static Dataset asserted(
            Home home, Base base, Counted counted, List<Import> imports, Consumer<String> progress) {
        Dataset layers = AssertedGraph.build(home, base, counted).dataset();
        ImportLayers.of(imports, home, base, progress).addKnown(layers);
        return layers;
    }
}
