package org.w3id.concert.serve.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * What a server has done since its start, in the
 * <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">text format of Prometheus</a>. Times are in
 * seconds, sizes in bytes. Thread-safe.
 */
final class Figures {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final int TIMED_OUT = 503;
    private static final Duration[] BOUNDS = LongStream.of(5, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger running;
    private final MultiGauge version;
    private final Counter timedOut;

    Figures() {
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        running = new AtomicInteger();
        Gauge.builder("concert.queries.running", running, AtomicInteger::get)
                .description("Queries that are carried out now")
                .register(registry);
        timedOut = Counter.builder("concert.queries.timed.out")
                .description("Queries that were stopped at the time limit")
                .register(registry);
        version = MultiGauge.builder("concert.graph.version")
                .description("1 for the graph that is served, named by its digest")
                .register(registry);
    }

    void begin(RequestKind kind) {
        if (kind == RequestKind.QUERY) {
            running.incrementAndGet();
        }
    }

    void end(RequestKind kind, int status, long nanoseconds) {
        Timer.builder("concert.requests")
                .description("Answers, by what was asked for and by status")
                .tag("kind", kind.label())
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(Duration.ofNanos(nanoseconds));
        if (kind == RequestKind.QUERY) {
            running.decrementAndGet();
            count(status);
        }
    }

    private void count(int status) {
        if (status == TIMED_OUT) {
            timedOut.increment();
        } else if (status >= 400 && status < 500) {
            Counter.builder("concert.queries.refused")
                    .description("Queries that were not carried out")
                    .tag("status", String.valueOf(status))
                    .register(registry)
                    .increment();
        }
    }

    /** All figures. */
    String text(Optional<String> digest) {
        version.register(
                digest.map(each -> MultiGauge.Row.of(Tags.of("digest", each), 1)).stream()
                        .<MultiGauge.Row<?>>map(row -> row)
                        .toList(),
                true);
        return registry.scrape();
    }
}
