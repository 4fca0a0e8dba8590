package org.w3id.concert.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.graph.imports.DataSet;
import org.w3id.concert.graph.imports.Import;
import org.w3id.concert.graph.imports.Imports;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import picocli.CommandLine.Option;

/** Which sources count: those on record but for some, and data sets that the user has. */
final class SourceOptions {
    @Option(
            names = "--with",
            arity = "1..*",
            paramLabel = "DATASET=PATH",
            description = "Count a data set of yours too, in a graph of its own: cow-igo=DIR, cia-factbook=FILE,"
                    + " rivalries=DIR or country-codes=FILE. Repeatable.")
    private List<String> with = List.of();

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description =
                    "Leave out a source: a document or data set by its slug, such as cia-factbook-2020-01. Repeatable.")
    private List<String> without = List.of();

    /** Whether any was given. */
    boolean areGiven() {
        return !with.isEmpty() || !without.isEmpty();
    }

    /** What counts; a source that is not on record is a fault of the call. */
    Counted counted(Home home) {
        return without(home, "--without", without);
    }

    /** The data sets that count too, with their terms and what is unmatched as progress. */
    List<Import> imports(Home home, Consumer<String> progress) {
        return imports(home, with, progress);
    }

    /** The data sets that are given as {@code name=path}. */
    static List<Import> imports(Home home, List<String> given, Consumer<String> progress) {
        List<Import> imports = given.stream()
                .flatMap(each -> Imports.read(home, each, progress).stream())
                .toList();
        for (Import each : imports) {
            DataSet dataSet = each.dataSet();
            each.remarks().forEach(progress);
            progress.accept(String.join(" ", dataSet.name(), dataSet.version()).strip() + ": " + dataSet.citation()
                    + "; " + dataSet.terms());
        }
        return imports;
    }

    /** Everything but these sources; {@code option} is where they were named. */
    static Counted without(Home home, String option, List<String> without) {
        List<Fault> faults = new ArrayList<>();
        List<String> known = SourceDocument.read(home, faults).stream()
                .map(SourceDocument::slug)
                .toList();
        Set<String> unknown = new LinkedHashSet<>(without);
        known.forEach(unknown::remove);
        unknown.forEach(slug -> faults.add(
                new Fault(option, 0, slug, "a source on record expected", "one of " + String.join(", ", known))));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Counted(Set.copyOf(without), Set.of());
    }
}
