package org.w3id.concert.serve.limit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.serve.http.Refused;

/**
 * What one request may still take. It belongs to the thread that it was opened in; the {@link Steward} overdraws it from
 * its own, and whoever computes asks {@link #check} where Jena itself would not look.
 */
public final class Budget implements AutoCloseable {
    private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

    private final Steward steward;
    private final long thread = Thread.currentThread().getId();
    private final long opened = System.nanoTime();
    private final long allocatedBefore;
    private volatile Refused stopped;
    private volatile Runnable abort = () -> {};

    Budget(Steward steward) {
        this.steward = steward;
        this.allocatedBefore = steward.allocated(thread);
        CURRENT.set(this);
    }

    /** Of the request that this thread computes, if it computes one. */
    public static Optional<Budget> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Throws once the request has overdrawn its budget; of no effect outside of requests. */
    public static void checkCurrent() {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.check();
        }
    }

    public void check() {
        if (stopped != null) {
            throw stopped;
        }
    }

    /** Why it was stopped, if it was. */
    public Optional<Refused> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** What is called, in another thread, when the request is stopped. */
    public void onStop(Runnable stopping) {
        abort = stopping;
        if (stopped != null) {
            stopping.run();
        }
    }

    /**
     * The settings of a query that is stopped together with the request, if there is one. Its signal to stop is its own:
     * a copy would share the one of the query before, and with it whether that was stopped.
     */
    public static Context inRequest(Context settings) {
        AtomicBoolean signal = new AtomicBoolean();
        Context own = settings.copy().set(ARQConstants.symCancelQuery, signal);
        current().ifPresent(budget -> budget.onStop(() -> signal.set(true)));
        return own;
    }

    void stop(Refused reason) {
        stopped = reason;
        abort.run();
    }

    long nanoseconds() {
        return System.nanoTime() - opened;
    }

    long allocated() {
        return steward.allocated(thread) - allocatedBefore;
    }

    @Override
    public void close() {
        CURRENT.remove();
        steward.leave(this);
    }
}
