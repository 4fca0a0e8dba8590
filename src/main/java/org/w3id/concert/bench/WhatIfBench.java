package org.w3id.concert.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Names;
import org.w3id.concert.reason.whatif.Scenario;
import org.w3id.concert.reason.whatif.WhatIf;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** How long the answer to each kind of change takes, warm, without the making of the baseline. */
public final class WhatIfBench {
    private static final String FORMAT = "%-10s %-58s %10s %10s";

    private final int repeat;
    private final Consumer<String> out;

    public WhatIfBench(int repeat, Consumer<String> out) {
        this.repeat = repeat;
        this.out = out;
        out.accept(FORMAT.formatted("graph", "what if", "ms", "CPU ms"));
    }

    /** The changes that are asked of the documents' graph, one of each kind. */
    public static List<String> changesOfDocuments() {
        try (InputStream lines = WhatIfBench.class.getResourceAsStream("documents-changes.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints a row for each change.
     *
     * @param layers asserted: of the documents, or of a data set
     */
    public void run(String graph, Dataset layers, List<String> changes, Home home) {
        Baseline baseline = new Baseline(layers, home, Base.PUBLISHED);
        Names names = new Names(layers.getUnionModel(), Base.PUBLISHED);
        for (String change : changes) {
            Scenario scenario = Scenario.of(List.of(change), names);
            Stopwatch.Time time = Stopwatch.warm(
                    repeat, () -> new WhatIf(scenario, Optional.empty(), baseline, Base.PUBLISHED).difference());
            out.accept(FORMAT.formatted(graph, change, number(time.wall()), number(time.processor())));
        }
    }

    private static String number(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
}
