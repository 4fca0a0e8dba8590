package org.w3id.concert.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/**
 * Typical queries under a mixed load, asked of Concert and of a bare embedded Fuseki over a copy of the same dataset, in
 * turns. Both are in this process, as are the clients, so that all share the same machine, heap and compiled code.
 */
public final class HttpBench {
    private static final String ROW = "%-50s %8s %8s %8s %8s %8s %8s %8s %8s %8s";

    private final Load load;
    private final List<String> names;
    private final Consumer<String> out;

    private HttpBench(List<String> names, Load load, Consumer<String> out) {
        this.names = List.copyOf(names);
        this.load = load;
        this.out = out;
    }

    /** With the typical queries of a home, their parameters at their defaults. */
    public static HttpBench of(Home home, int clients, int addresses, Consumer<String> out) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (String line : typical()) {
            String[] place = line.split(" ");
            names.add(place[1]);
            queries.add(QueryFolder.read(home, place[0])
                    .get(place[1])
                    .query(Map.of(), Base.PUBLISHED)
                    .serialize());
        }
        return new HttpBench(names, new Load(queries, clients, addresses), out);
    }

    private static List<String> typical() throws IOException {
        try (InputStream lines = HttpBench.class.getResourceAsStream("queries.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Prints how both answer, after rounds of so many seconds each, of which the first does not count. */
    public void run(URI concert, DatasetGraph dataset, int rounds, double seconds) throws IOException {
        FusekiServer fuseki = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/sparql", dataset, false)
                .build()
                .start();
        try {
            URI bare = URI.create("http://127.0.0.1:" + fuseki.getPort() + "/sparql");
            checkSame(bare, concert);
            Served bareAll = Served.NOTHING;
            Served ourAll = Served.NOTHING;
            for (int round = 0; round <= rounds; round++) {
                Served bareRound = Served.of(load, bare, seconds, round);
                Served ourRound = Served.of(load, concert, seconds, round);
                if (round > 0) {
                    out.accept("round " + round + ": p95 " + ratio(bareRound.latencies(), ourRound.latencies())
                            + " times that of bare Fuseki");
                    bareAll = bareAll.plus(bareRound);
                    ourAll = ourAll.plus(ourRound);
                }
            }
            print(bareAll, ourAll);
        } finally {
            fuseki.stop();
        }
    }

    private void checkSame(URI bare, URI concert) throws IOException {
        for (int number = 0; number < names.size(); number++) {
            List<String> expected = load.answer(number, bare).lines().sorted().toList();
            List<String> found = load.answer(number, concert).lines().sorted().toList();
            if (!expected.equals(found)) {
                throw new IllegalStateException(names.get(number) + ": the two servers answer differently");
            }
        }
    }

    private void print(Served bare, Served ours) {
        out.accept("");
        out.accept(ROW.formatted(
                "milliseconds", "bare p50", "p95", "p99", "Concert", "p95", "p99", "p95 x", "answers", "refused"));
        for (int number = 0; number < names.size(); number++) {
            row(names.get(number), bare.latencies().of(number), ours.latencies().of(number));
        }
        row("all", bare.latencies(), ours.latencies());
        out.accept("");
        out.accept(load.clients() + " clients, " + load.addresses() + " addresses");
        out.accept("bare Fuseki: " + bare.rates());
        out.accept("Concert:     " + ours.rates());
    }

    private void row(String name, Latencies bare, Latencies ours) {
        out.accept(ROW.formatted(
                name,
                number(bare.within(0.5)),
                number(bare.within(0.95)),
                number(bare.within(0.99)),
                number(ours.within(0.5)),
                number(ours.within(0.95)),
                number(ours.within(0.99)),
                ratio(bare, ours),
                ours.count(),
                ours.refused()));
    }

    private static String ratio(Latencies bare, Latencies ours) {
        return String.format(Locale.ROOT, "%.2f", ours.within(0.95) / bare.within(0.95));
    }

    private static String number(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }
}
