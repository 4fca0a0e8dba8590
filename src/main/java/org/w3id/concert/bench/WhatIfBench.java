package org.w3id.concert.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    private static final int WARM_UP_SECONDS = 20;

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
     * Prints a row for each change, after all were asked in turn for {@value #WARM_UP_SECONDS} seconds.
     *
     * @param layers asserted: of the documents, or of a data set
     */
    public void run(String graph, Dataset layers, List<String> changes, Home home) {
        Baseline baseline = new Baseline(layers, home, Base.PUBLISHED);
        Names names = new Names(layers.getUnionModel(), Base.PUBLISHED);
        List<Scenario> scenarios = changes.stream()
                .map(change -> Scenario.of(List.of(change), names))
                .toList();
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS)) {
            scenarios.forEach(scenario -> ask(scenario, baseline));
        }
        for (int each = 0; each < changes.size(); each++) {
            Scenario scenario = scenarios.get(each);
            Stopwatch.Time time = Stopwatch.warm(repeat, () -> ask(scenario, baseline));
            out.accept(FORMAT.formatted(graph, changes.get(each), number(time.wall()), number(time.processor())));
        }
    }

    private static void ask(Scenario scenario, Baseline baseline) {
        new WhatIf(scenario, Optional.empty(), baseline, Base.PUBLISHED).difference();
    }

    private static String number(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
}
