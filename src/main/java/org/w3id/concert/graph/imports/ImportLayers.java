package org.w3id.concert.graph.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
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

    /** Data sets that stand in a dataset already, each in its graph, taken apart again. */
    public static ImportLayers of(Dataset served, List<String> dataSets, Base base) {
        ImportLayers layers = new ImportLayers();
        for (String dataSet : dataSets) {
            String graph = new Layers(base).imported(dataSet);
            Part part = new Part(model().add(served.getNamedModel(graph)), model());
            part.known().listSubjectsWithProperty(RDF.type, ORG.FormalOrganization).toList().stream()
                    .flatMap(other -> about(other, part.known()).stream())
                    .forEach(node -> part.others().add(node.listProperties()));
            layers.byGraph.put(graph, new Part(part.known().remove(part.others()), part.others()));
        }
        return layers;
    }

    /** An organization that the registry does not have, and its memberships. */
    private static List<Resource> about(Resource other, Model known) {
        List<Resource> nodes = new ArrayList<>(
                known.listSubjectsWithProperty(ORG.organization, other).toList());
        nodes.add(other);
        return nodes;
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
