package org.w3id.concert.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/** One line a stage on standard error, with the seconds since the start. */
final class Progress implements Consumer<String> {
    private final PrintWriter err;
    private final Instant start = Instant.now();

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(String stage) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        err.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, stage);
        err.flush();
    }
}
