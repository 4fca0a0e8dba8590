package org.w3id.concert.graph;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.claim.Claim;
import org.w3id.concert.claim.ClaimFile;
import org.w3id.concert.claim.ClaimSchema;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;

/**
 * The asserted layers, built from the files of a {@link Home}. All files are read before anything is built: a fault
 * in any of them is reported together with all others, and no graph comes out.
 *
 * @param dataset one named graph a layer; the default graph is empty
 * @param claims in the order of the files
 */
public record AssertedGraph(Dataset dataset, List<Claim> claims) {
    public AssertedGraph {
        claims = List.copyOf(claims);
    }

    /** With every source. */
    public static AssertedGraph build(Home home, Base base) {
        return build(home, base, Counted.ALL);
    }

    /**
     * With the sources and claims that count.
     *
     * @throws FaultyInput with all faults of all files
     */
    public static AssertedGraph build(Home home, Base base, Counted counted) {
        List<Fault> faults = new ArrayList<>();
        Model ontology = OntologyFiles.read(home, base, faults);
        ClaimSchema schema = ClaimSchema.read(ontology, base);
        Registry registry = Registry.read(home, schema::hasFunction, faults);
        Map<String, SourceDocument> documents = SourceDocument.read(home, faults).stream()
                .collect(toMap(SourceDocument::slug, identity(), (first, second) -> first, LinkedHashMap::new));
        Map<String, StatedDate> dates = dates(documents, faults);

        ClaimFile reader = new ClaimFile(schema, registry, documents.keySet(), faults);
        List<Claim> all = home.files("ontology/claims", ".csv").stream()
                .filter(file -> !file.toString().endsWith(".omitted.csv"))
                .flatMap(file -> reader.read(file).stream())
                .toList();
        List<Claim> claims = all.stream().filter(counted::claim).toList();

        Layers layers = new Layers(base);
        Dataset dataset = DatasetFactory.createGeneral();
        dataset.addNamedModel(layers.ontology(), ontology);
        dataset.addNamedModel(
                layers.entities(),
                new EntityGraph(base, ontology.getNsPrefixMap())
                        .of(
                                registry,
                                registry.otherNames(home, faults),
                                Registry.stateCodes(home, faults),
                                List.copyOf(documents.values())));
        ClaimGraph claimGraph = new ClaimGraph(base);
        claims.stream()
                .collect(groupingBy(Claim::document, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .forEach((document, said) -> dataset.addNamedModel(layers.source(document), claimGraph.of(said)));

        FactGraph factGraph = new FactGraph(base);
        claims.forEach(claim ->
                Optional.ofNullable(dates.get(claim.document())).ifPresent(date -> factGraph.add(claim, date)));
        new Conflicts(base, schema, claims.stream().map(Claim::id).collect(toSet()), faults)
                .addTo(factGraph.facts(), home, claims.size() == all.size());
        dataset.addNamedModel(layers.facts(), factGraph.facts());
        dataset.addNamedModel(layers.discourse(), factGraph.discourse());

        Roster roster = new Roster(base, registry, schema, faults);
        for (Path file : home.files("ontology/imports", ".csv")) {
            String dataSet = file.getFileName().toString().replaceFirst("\\.csv$", "");
            if (dates.containsKey(dataSet)) {
                Model model = roster.read(file, dataSet, dates.get(dataSet));
                Path notes = file.resolveSibling(dataSet + ".notes.csv");
                if (Files.exists(notes)) {
                    model.add(roster.readOmissions(notes, dataSet));
                }
                if (counted.source(dataSet)) {
                    dataset.addNamedModel(layers.imported(dataSet), model);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new AssertedGraph(dataset, claims);
    }

    private static Map<String, StatedDate> dates(Map<String, SourceDocument> documents, List<Fault> faults) {
        Map<String, StatedDate> dates = new LinkedHashMap<>();
        documents.forEach((slug, document) -> StatedDate.parse(document.date())
                .ifPresentOrElse(
                        date -> dates.put(slug, date),
                        () -> faults.add(new Fault(
                                "documents.csv", 0, slug, "date in EDTF expected", "such as 2011 or 2018~"))));
        return dates;
    }
}
