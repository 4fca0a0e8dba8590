package org.w3id.concert.serve.limit;

import java.time.Duration;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.w3id.concert.query.Answer;

/** The limits that {@code fuseki-config.ttl} sets for the query service, with what holds where it says nothing. */
public record Limits(Context settings) {
    private static final String NAMES = "https://w3id.org/concert/limit#";

    /** How long a query runs, from the moment that it has its place. */
    public Duration query() {
        return Duration.ofMillis(number(ARQ.queryTimeout, 15_000));
    }

    /** Rows or triples of an answer. */
    public long rows() {
        return number(Answer.ROW_LIMIT, 100_000);
    }

    /** Bytes of an answer, before compression. */
    public long answerBytes() {
        return number("answerBytes", 32 << 20);
    }

    /** Triples of an answer that is written as JSON-LD. */
    public long jsonLdTriples() {
        return number("jsonLdTriples", 5_000);
    }

    /** Characters of all that these triples hold. */
    public long jsonLdCharacters() {
        return number("jsonLdCharacters", 4_000_000);
    }

    /** Bytes of all answers together that are not yet sent. */
    public long unsentBytes() {
        return number("unsentBytes", 1 << 30);
    }

    /** Bytes that the thread of a query takes from the heap, given back or not. */
    public long allocatedBytes() {
        return number("allocatedBytes", 6L << 30);
    }

    /** How full the heap may be, in percent, before the query that took most of it is stopped. */
    public int heapPercent() {
        return (int) number("heapPercent", 80);
    }

    /** Requests of one address that are computed at once. */
    public int atOncePerAddress() {
        return (int) number("atOncePerAddress", 8);
    }

    /** Requests that are computed at once. */
    public int atOnce() {
        return (int) number("atOnce", 16);
    }

    /** Of these, places that only a request of an address without any takes. */
    public int keptForNewcomers() {
        return (int) number("keptForNewcomers", atOnce() / 4);
    }

    /** How long a request waits for its place. */
    public Duration waiting() {
        return Duration.ofMillis(number("waitingMilliseconds", 2_000));
    }

    /** Requests that wait. */
    public int mostWaiting() {
        return (int) number("waitingRequests", 200);
    }

    public int queryBytes() {
        return (int) number("queryBytes", 64 << 10);
    }

    /** A query of the greatest length with every byte percent-encoded, and its other parameters. */
    public int formBytes() {
        return 3 * queryBytes() + 4096;
    }

    /** Bytes of the address of a request with its parameters. */
    public int addressBytes() {
        return (int) number("addressBytes", 16 << 10);
    }

    /** Bytes of the headers of a request, its address with them. */
    public int headerBytes() {
        return (int) number("headerBytes", 32 << 10);
    }

    /** Levels of brackets in a query. */
    public int depth() {
        return (int) number("depth", 100);
    }

    /** Triple patterns, paths, and groups of a query. */
    public int patterns() {
        return (int) number("patterns", 400);
    }

    /** Combinations of the rows that a query itself brings in VALUES. */
    public long combinations() {
        return number("combinations", 100_000);
    }

    /** Characters of a text that a query makes. */
    public int text() {
        return (int) number("textCharacters", 1_000_000);
    }

    /** Digits of a number that a query makes. */
    public int digits() {
        return (int) number("digits", 10_000);
    }

    /** How long a request takes to arrive, and how long a connection stays without one. */
    public Duration receiving() {
        return Duration.ofMillis(number("receivingMilliseconds", 20_000));
    }

    /** How long an answer takes to be fetched. */
    public Duration sending() {
        return Duration.ofMillis(number("sendingMilliseconds", 60_000));
    }

    /** How long it takes at most from a request to the end of its answer. */
    public Duration answering() {
        return waiting().plus(query()).plus(sending());
    }

    private long number(String name, long standard) {
        return number(Symbol.create(NAMES + name), standard);
    }

    private long number(Symbol name, long standard) {
        String set = settings.getAsString(name);
        return set == null ? standard : Long.parseLong(set.replaceAll(",.*", "").strip());
    }
}
