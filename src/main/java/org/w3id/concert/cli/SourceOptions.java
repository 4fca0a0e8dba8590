package org.w3id.concert.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.SourceDocument;
import picocli.CommandLine.Option;

/** Which sources count. */
final class SourceOptions {
    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description =
                    "Leave out a source: a document or data set by its slug, such as cia-factbook-2020-01. Repeatable.")
    private List<String> without = List.of();

    /** What counts; a source that is not on record is a fault of the call. */
    Counted counted(Home home) {
        return without(home, "--without", without);
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
