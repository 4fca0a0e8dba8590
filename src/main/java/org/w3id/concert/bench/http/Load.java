package org.w3id.concert.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.w3id.concert.bench.http.Visitor.Answer;

/**
 * Clients who ask without a pause, each all queries in an order of its own, again and again. One that is refused as busy
 * waits as it is told and asks again.
 *
 * @param clients how many
 * @param addresses from how many addresses of this machine, 127.0.0.2 and following
 */
record Load(List<String> queries, int clients, int addresses) {
    private static final String JSON = "application/sparql-results+json";

    Load {
        queries = List.copyOf(queries);
    }

    /** Everything that was answered; what is neither an answer nor a refusal is a fault of the server. */
    List<Latency> run(URI service, double seconds, int round) throws IOException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Latency>>> all = new ArrayList<>();
            IntStream.range(0, clients).forEach(client -> all.add(() -> client(client, service, round, end)));
            List<Latency> answered = new ArrayList<>();
            for (Future<List<Latency>> each : threads.invokeAll(all)) {
                answered.addAll(each.get());
            }
            return answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Latency> client(int client, URI service, int round, long end) throws Exception {
        Random order = new Random(31L * round + client);
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, queries.size()).boxed().toList());
        List<Latency> answered = new ArrayList<>();
        try (Visitor visitor = new Visitor(address(client % addresses), service)) {
            while (true) {
                Collections.shuffle(numbers, order);
                for (int number : numbers) {
                    if (System.nanoTime() > end) {
                        return answered;
                    }
                    answered.add(ask(number, visitor, service));
                }
            }
        }
    }

    private Latency ask(int number, Visitor visitor, URI service) throws Exception {
        long start = System.nanoTime();
        for (int refused = 0; ; refused++) {
            Answer answer = visitor.get(target(number, service), JSON);
            if (answer.status() == 200) {
                return new Latency(number, (System.nanoTime() - start) / 1e6, refused);
            }
            if (answer.status() != 429 && answer.status() != 503) {
                throw new IOException(service + " answered " + answer.status());
            }
            TimeUnit.SECONDS.sleep(Long.parseLong(answer.headers().getOrDefault("retry-after", "1")));
        }
    }

    /** The answer to one query as CSV, without load. */
    String answer(int number, URI service) throws IOException {
        try (Visitor visitor = new Visitor(address(0), service)) {
            Answer answer = visitor.get(target(number, service), "text/csv");
            return answer.status() + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
        }
    }

    private String target(int number, URI service) {
        return service.getPath() + "?query=" + URLEncoder.encode(queries.get(number), StandardCharsets.UTF_8);
    }

    private static InetAddress address(int number) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + number)});
    }
}
