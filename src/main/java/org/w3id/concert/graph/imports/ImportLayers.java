package org.w3id.concert.graph.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.w3id.concert.graph.Layers;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * The graphs {@code import/{data set}}, in two parts: what concerns organizations that the registry has, which rules
 * may read, and what concerns other organizations, from which no pairs are concluded.
 */
public final class ImportLayers {
    private final Map<String, Part> byGraph = new LinkedHashMap<>();

    private record Part(Model known, Model others) {}

    private ImportLayers() {}

    /** @param remarks takes what is matched with nothing */
    public static ImportLayers of(List<Import> imports, Home home, Base base, Consumer<String> remarks) {
        ImportLayers layers = new ImportLayers();
        if (!imports.isEmpty()) {
            Correspondences correspondences = Correspondences.read(home);
            imports.forEach(imported -> layers.add(imported, correspondences, base, remarks));
        }
        return layers;
    }

    private void add(Import imported, Correspondences correspondences, Base base, Consumer<String> remarks) {
        Part part = new Part(model(), model());
        new DataSetNodes(base).describe(imported, part.known());
        if (imported instanceof ImportedRoster roster) {
            new RosterGraph(base, roster, correspondences).write(part.known(), part.others(), remarks);
        } else if (imported instanceof ImportedRivalries rivalries) {
            new RivalryGraph(base, rivalries, correspondences).write(part.known());
        } else if (imported instanceof ImportedNames names) {
            new NameGraph(base, names, correspondences).write(part.known());
        }
        byGraph.put(new Layers(base).imported(imported.name()), part);
    }

    /** Adds what concerns organizations of the registry, before conclusions are drawn. */
    public void addKnown(Dataset layers) {
        byGraph.forEach((graph, part) -> layers.addNamedModel(graph, part.known()));
    }

    /** Adds the rest, after conclusions were drawn. */
    public void addOthers(Dataset layers) {
        byGraph.forEach((graph, part) -> layers.getNamedModel(graph).add(part.others()));
    }

    private static Model model() {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("dcat", DCAT.NS);
        model.setNsPrefix("dcterms", DCTerms.NS);
        model.setNsPrefix("void", VOID.NS);
        model.setNsPrefix("spdx", "http://spdx.org/rdf/terms#");
        return model;
    }
}
