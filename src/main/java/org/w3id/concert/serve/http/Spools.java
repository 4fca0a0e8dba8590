package org.w3id.concert.serve.http;

import java.util.concurrent.atomic.AtomicLong;

/** Where answers are kept until they are whole. Thread-safe. */
public final class Spools {
    private final AtomicLong unsent = new AtomicLong();
    private final long mostBytes;
    private final long mostUnsent;

    /**
     * @param mostBytes of one answer, before compression
     * @param mostUnsent bytes of all answers together that lie in files until they are fetched
     */
    public Spools(long mostBytes, long mostUnsent) {
        this.mostBytes = mostBytes;
        this.mostUnsent = mostUnsent;
    }

    long mostBytes() {
        return mostBytes;
    }

    Spool spool() {
        return new Spool(unsent, mostUnsent);
    }
}
