package org.w3id.concert.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** Who gets a place while others compute: here an address has one, or all but one, and nobody waits. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PlacesTest {
    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }";
    private static final String ALICE = "192.0.2.1";
    private static final String BOB = "192.0.2.2";
    private static final String CAROL = "192.0.2.3";
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @TempDir
    private static Path folder;

    private static ConcertServer proxied;
    private static ConcertServer direct;
    private static ConcertServer shared;

    @BeforeAll
    static void start() {
        Path configuration = folder.resolve("places.ttl");
        SmallServer.write(
                configuration,
                SmallServer.read(SmallServer.CONFIGURATION)
                        .replace("\"15000\"", "\"5000\"")
                        .replace("atOncePerAddress\" ; ja:cxtValue \"8\"", "atOncePerAddress\" ; ja:cxtValue \"1\"")
                        .replace(
                                "waitingMilliseconds\" ; ja:cxtValue \"2000\"",
                                "waitingMilliseconds\" ; ja:cxtValue \"1\""));
        proxied = server(configuration, true);
        direct = server(configuration, false);
        Path four = folder.resolve("four.ttl");
        SmallServer.write(
                four,
                SmallServer.read(configuration)
                        .replace("atOncePerAddress\" ; ja:cxtValue \"1\"", "atOncePerAddress\" ; ja:cxtValue \"4\"")
                        .replace("atOnce\" ; ja:cxtValue \"16\"", "atOnce\" ; ja:cxtValue \"4\"")
                        .replace("keptForNewcomers\" ; ja:cxtValue \"4\"", "keptForNewcomers\" ; ja:cxtValue \"1\""));
        shared = server(four, true);
    }

    @AfterAll
    static void stop() {
        proxied.stop();
        direct.stop();
        shared.stop();
        THREADS.shutdown();
    }

    private static ConcertServer server(Path configuration, boolean behindProxy) {
        return ConcertServer.overMemory(
                        UnionDataset.of(SmallGraph.layers()),
                        configuration,
                        SmallServer.queries(folder),
                        Passages.none(),
                        Base.PUBLISHED,
                        new Address(0, true, true, behindProxy, Audience.WEB))
                .start();
    }

    @Test
    void behind_a_proxy_an_address_is_the_last_that_the_proxy_says() {
        Web web = new Web(proxied.port());
        CompletableFuture<HttpResponse<String>> endless = begin(web, ALICE, 1);
        HttpResponse<String> same = web.query("ASK {}", "X-Forwarded-For", "203.0.113.9, " + ALICE);
        HttpResponse<String> other = web.query("ASK {}", "X-Forwarded-For", ALICE + ", 203.0.113.9");
        assertTrue(!endless.isDone(), "the query ended too soon to tell");
        assertBusy(same);
        assertEquals(200, other.statusCode());
        assertEquals(503, endless.join().statusCode());
        assertEquals(200, web.query("ASK {}", "X-Forwarded-For", ALICE).statusCode());
    }

    @Test
    void without_a_proxy_nobody_says_who_he_is() {
        Web web = new Web(direct.port());
        CompletableFuture<HttpResponse<String>> endless = begin(web, ALICE, 1);
        HttpResponse<String> other = web.query("ASK {}", "X-Forwarded-For", "203.0.113.9");
        HttpResponse<String> page = web.get("about");
        assertTrue(!endless.isDone(), "the query ended too soon to tell");
        assertBusy(other);
        assertEquals(200, page.statusCode(), "pages have places of their own");
        endless.join();
    }

    @Test
    void the_last_places_are_for_addresses_that_have_none() {
        Web web = new Web(shared.port());
        CompletableFuture<HttpResponse<String>> first = begin(web, ALICE, 1);
        CompletableFuture<HttpResponse<String>> second = begin(web, BOB, 2);
        CompletableFuture<HttpResponse<String>> third = begin(web, ALICE, 3);
        HttpResponse<String> more = web.query("ASK {}", "X-Forwarded-For", ALICE);
        HttpResponse<String> alsoMore = web.query("ASK {}", "X-Forwarded-For", BOB);
        HttpResponse<String> newcomer = web.query("ASK {}", "X-Forwarded-For", CAROL);
        CompletableFuture<HttpResponse<String>> last = begin(web, CAROL, 4);
        HttpResponse<String> late = web.query("ASK {}", "X-Forwarded-For", "192.0.2.4");
        assertTrue(!first.isDone(), "the query ended too soon to tell");
        assertBusy(more);
        assertBusy(alsoMore);
        assertEquals(200, newcomer.statusCode());
        assertBusy(late);
        CompletableFuture.allOf(first, second, third, last).join();
        assertEquals(200, web.query("ASK {}", "X-Forwarded-For", ALICE).statusCode());
    }

    private static void assertBusy(HttpResponse<String> response) {
        assertEquals(
                "429 3 This server is busy with other requests, yours or others'; try again in a few seconds.\n",
                response.statusCode() + " "
                        + response.headers().firstValue("Retry-After").orElse("") + " " + response.body());
    }

    /** A query that runs when this returns, as the one that makes so many. */
    private static CompletableFuture<HttpResponse<String>> begin(Web web, String address, int count) {
        CompletableFuture<HttpResponse<String>> running =
                CompletableFuture.supplyAsync(() -> web.query(ENDLESS, "X-Forwarded-For", address), THREADS);
        while (!web.get("metrics").body().contains("concert_queries_running " + count + ".0")) {
            assertTrue(!running.isDone(), "the query ended too soon to tell");
            LockSupport.parkNanos(10_000_000);
        }
        return running;
    }
}
