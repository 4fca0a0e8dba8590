package org.w3id.concert.serve.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.concert.serve.http.Refused;

/**
 * So many requests of one address and so many in all are computed at once; others wait in their order, not for long
 * and not too many. Thread-safe.
 */
public final class Turnstile {
    private final Limits limits;
    private final Semaphore all;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Places> places = new ConcurrentHashMap<>();

    public Turnstile(Limits limits) {
        this.limits = limits;
        this.all = new Semaphore(limits.atOnce(), true);
    }

    /** A place for a request of this address, to be left again; throws where there is none in time. */
    public Turn enter(String address) {
        Places own = places.compute(address, (key, known) -> {
            Places each = known == null ? new Places(new Semaphore(limits.atOncePerAddress(), true)) : known;
            each.users++;
            return each;
        });
        boolean entered = false;
        try {
            entered = own.free.tryAcquire() ? inAll(own) : waits(own);
        } finally {
            if (!entered) {
                leave(address, own);
            }
        }
        if (!entered) {
            throw new Refused(
                    429, "This server is busy with other requests, yours or others'; try again in a few seconds.");
        }
        return () -> {
            all.release();
            own.free.release();
            leave(address, own);
        };
    }

    private boolean inAll(Places own) {
        boolean entered = all.tryAcquire();
        if (!entered) {
            entered = patiently(all, System.nanoTime() + limits.waiting().toNanos());
        }
        if (!entered) {
            own.free.release();
        }
        return entered;
    }

    private boolean waits(Places own) {
        long until = System.nanoTime() + limits.waiting().toNanos();
        if (!patiently(own.free, until)) {
            return false;
        }
        boolean entered = patiently(all, until);
        if (!entered) {
            own.free.release();
        }
        return entered;
    }

    private boolean patiently(Semaphore free, long until) {
        if (waiting.incrementAndGet() > limits.mostWaiting()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return free.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void leave(String address, Places own) {
        places.computeIfPresent(address, (key, known) -> --own.users == 0 ? null : known);
    }

    /** A place that is taken. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Places {
        private final Semaphore free;
        private int users;

        private Places(Semaphore free) {
            this.free = free;
        }
    }
}
