package org.w3id.concert.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.imports.Import;
import org.w3id.concert.graph.imports.ImportedRivalries;
import org.w3id.concert.graph.imports.ImportedRoster;
import org.w3id.concert.publish.Build;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.Origins;
import org.w3id.concert.reason.measure.Rivalry;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Option;

/** What is measured: the project's graph, data sets that the user has, or both. */
final class MeasuredSources {
    @Option(
            names = "--with",
            arity = "1..*",
            paramLabel = "DATASET=PATH",
            description =
                    "Count a data set of yours: cow-igo=DIR, cia-factbook=FILE or rivalries=DIR; then only the data sets count,"
                            + " unless --sources says otherwise. Repeatable.")
    private List<String> with = List.of();

    @Option(
            names = "--sources",
            split = ",",
            paramLabel = "SOURCE",
            description = "Only these sources count: documents and data sets on record, and data sets given by --with.")
    private List<String> counted = List.of();

    /** Everything that counts; what is left out is not even read. */
    Attestations read(Home home, Consumer<String> progress) {
        List<Fault> faults = new ArrayList<>();
        List<String> documents = SourceDocument.read(home, faults).stream()
                .map(SourceDocument::slug)
                .toList();
        List<String> given =
                with.stream().map(each -> each.replaceFirst("=.*", "")).toList();
        Set<String> known = new LinkedHashSet<>(documents);
        known.addAll(given);
        counted.stream()
                .filter(source -> !known.contains(source))
                .forEach(source -> faults.add(new Fault(
                        "--sources", 0, source, "a source on record or of --with expected", "one of " + known)));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        Set<String> wanted = counted.isEmpty() ? given.isEmpty() ? known : Set.copyOf(given) : Set.copyOf(counted);
        List<String> read = with.stream()
                .filter(each -> wanted.contains(each.replaceFirst("=.*", "")))
                .toList();
        List<Import> imports = SourceOptions.imports(home, read, progress);
        return documents.stream().anyMatch(wanted::contains)
                ? graph(home, documents, wanted, imports, progress)
                : together(imports, progress);
    }

    /** Data sets alone, in their own codes. */
    private static Attestations together(List<Import> imports, Consumer<String> progress) {
        Origins origins = new Origins();
        List<Rivalry> rivalries = new ArrayList<>();
        for (Import each : imports) {
            if (each instanceof ImportedRoster roster) {
                origins.add(roster);
            } else if (each instanceof ImportedRivalries pairs) {
                rivalries.addAll(Origins.rivalries(pairs));
                progress.accept(pairs.name() + ": rivalries of " + pairs.lastYear() + " are taken to continue");
            }
        }
        return origins.together().with(rivalries);
    }

    /** What documents say, and of the same bodies what data sets say, as the server measures it. */
    private static Attestations graph(
            Home home, List<String> documents, Set<String> wanted, List<Import> imports, Consumer<String> progress) {
        Set<String> without = new LinkedHashSet<>(documents);
        without.removeAll(wanted);
        Dataset graph = Build.build(home, Base.PUBLISHED, new Counted(without, Set.of()), imports, progress);
        return GraphAttestations.of(DatasetFactory.wrap(UnionDataset.of(graph)).getDefaultModel());
    }
}
