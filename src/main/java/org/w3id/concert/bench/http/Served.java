package org.w3id.concert.bench.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.concert.bench.Stopwatch;

/**
 * What a server did under load.
 *
 * @param time milliseconds, on the wall and of the processor, the clients' with them
 */
record Served(Latencies latencies, Stopwatch.Time time) {
    static final Served NOTHING = new Served(new Latencies(List.of()), Stopwatch.Time.NONE);

    static Served of(Load load, URI service, double seconds, int round) throws IOException {
        Stopwatch watch = Stopwatch.ofProcess();
        List<Latency> answered = load.run(service, seconds, round);
        return new Served(new Latencies(answered), watch.time());
    }

    Served plus(Served more) {
        List<Latency> all = new ArrayList<>(latencies.sorted());
        all.addAll(more.latencies.sorted());
        return new Served(new Latencies(all), time.plus(more.time));
    }

    String rates() {
        return String.format(
                Locale.ROOT,
                "%.1f answers a second, %.2f ms of the processor for one",
                latencies.count() / time.wall() * 1000,
                time.processor() / latencies.count());
    }
}
