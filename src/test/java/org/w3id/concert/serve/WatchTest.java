package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.serve.watch.AccessLog;
import org.w3id.concert.serve.watch.Watch;

/** What a real server tells those who run it. */
class WatchTest {
    private static final String FACTS = "SELECT * { GRAPH <https://w3id.org/concert/graph/facts> { ?s ?p ?o } }";
    private static final String LONG =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STRLEN(STR(?c)) < 3) }";

    @TempDir
    private static Path folder;

    private static ConcertServer server;
    private static Web web;

    @BeforeAll
    static void start() {
        server = SmallServer.inMemory(folder);
        server.logTo(AccessLog.to(folder.resolve("access.jsonl").toString()));
        web = new Web(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void health_and_readiness_are_told_without_a_cache() {
        assertEquals("alive\n", web.get("health").body());
        HttpResponse<String> ready = web.get("ready");
        assertEquals(200, ready.statusCode());
        assertTrue(ready.body().startsWith("ready"), ready.body());
        assertEquals("no-store", ready.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void figures_count_answers_and_refusals() {
        web.csv(FACTS);
        web.query("SELECT nonsense");
        web.get("about");
        String figures = web.get("metrics").body();
        for (String expected : List.of(
                "concert_requests_seconds_count{kind=\"query\",status=\"200\"}",
                "concert_requests_seconds_bucket{kind=\"page\",status=\"200\",le=\"0.25\"}",
                "concert_queries_refused_total{status=\"400\"} 1.0",
                "concert_queries_timed_out_total 0.0",
                "concert_queries_running 0.0",
                "jvm_memory_used_bytes{area=\"heap\"")) {
            assertTrue(figures.contains(expected), expected + " in " + figures);
        }
    }

    @Test
    void figures_are_not_shown_to_whom_a_proxy_hands_on() {
        assertEquals(404, web.get("metrics", "X-Forwarded-For", "192.0.2.7").statusCode());
        assertEquals(404, web.get("metrics", "Via", "1.1 proxy").statusCode());
    }

    @Test
    void every_answer_is_a_line_of_the_log_under_the_id_that_it_bears() throws IOException {
        HttpResponse<String> reply = web.query(FACTS, "Accept", "text/csv", "X-Forwarded-For", "10.1.1.1, 192.0.2.77");
        JsonObject line = line(reply.headers().firstValue(Watch.ID).orElse(""));
        assertEquals("GET", line.getString("method"));
        assertEquals("/sparql", line.getString("path"));
        assertEquals("192.0.2.0/24", line.getString("client"));
        assertEquals(
                List.of(200, 8, reply.body().length()),
                List.of(number(line, "status"), number(line, "rows"), number(line, "bytes")));
        assertTrue(line.hasKey("ms") && line.hasKey("time"));
    }

    @Test
    void the_line_of_a_long_answer_counts_all_its_bytes() throws IOException {
        String query = "SELECT (\"" + "a".repeat(60_000) + "\" AS ?x) {}";
        HttpResponse<String> reply = web.send("POST", "sparql", query, "Content-Type", "application/sparql-query");
        int bytes = reply.body().getBytes(StandardCharsets.UTF_8).length;
        assertEquals(bytes, number(line(reply.headers().firstValue(Watch.ID).orElse("")), "bytes"));
    }

    /** The line may be written a moment after the answer has arrived. */
    private static JsonObject line(String id) throws IOException {
        while (true) {
            for (String line : Files.readAllLines(folder.resolve("access.jsonl"))) {
                if (line.contains(id) && line.endsWith("}")) {
                    return JSON.parse(line);
                }
            }
            pause();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_server_that_stops_finishes_what_runs() {
        try (ConcertServer stopping = SmallServer.inMemory(folder)) {
            Web visitor = new Web(stopping.port());
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> visitor.query(LONG, "Accept", "text/csv"));
            while (!visitor.get("metrics").body().contains("concert_queries_running 1.0")) {
                assertTrue(!answer.isDone(), "the query ended too soon to tell");
                pause();
            }
            stopping.stop();
            assertEquals(200, answer.join().statusCode());
        }
    }

    private static int number(JsonObject line, String key) {
        return line.get(key).getAsNumber().value().intValue();
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
}
