package org.w3id.concert.bench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.WholeSite;
import org.w3id.concert.publish.UnionDataset;

class HttpBenchTest {
    private static final URI SERVICE = URI.create("http://127.0.0.1:" + WholeSite.port() + "/sparql");

    @BeforeAll
    static void every_address_of_127_is_this_machine() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "other systems have 127.0.0.1 alone");
    }

    @Test
    void both_servers_answer_each_typical_query_alike_and_a_row_tells_how_quickly() throws IOException {
        List<String> lines = new ArrayList<>();
        HttpBench.of(WholeGraph.HOME, 2, 2, lines::add).run(SERVICE, UnionDataset.of(WholeGraph.all()), 1, 0.5);
        assertEquals(
                1,
                lines.stream().filter(line -> line.startsWith("round 1: p95 ")).count(),
                lines.toString());
        assertEquals(
                1 + 12 + 1, lines.stream().filter(line -> line.length() > 100).count(), lines.toString());
    }

    @Test
    void what_is_neither_an_answer_nor_a_refusal_ends_the_load() {
        Load load = new Load(List.of("SELECT"), 1, 1);
        String message =
                assertThrows(IOException.class, () -> load.run(SERVICE, 1, 0)).getMessage();
        assertTrue(message.endsWith(SERVICE + " answered 400"), message);
    }

    @Test
    void a_share_of_the_answers_came_within_the_time_of_the_nearest_rank() {
        Latencies latencies = new Latencies(IntStream.rangeClosed(1, 20)
                .mapToObj(each -> new Latency(each % 2, 21 - each, each == 20 ? 3 : 0))
                .toList());
        assertEquals(
                List.of(10.0, 19.0, 20.0),
                List.of(latencies.within(0.5), latencies.within(0.95), latencies.within(0.99)));
        assertEquals(
                List.of(10, 3), List.of(latencies.of(0).count(), latencies.of(0).refused()));
        assertEquals(Double.NaN, new Latencies(List.of()).within(0.5));
    }
}
