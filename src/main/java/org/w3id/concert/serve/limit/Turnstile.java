package org.w3id.concert.serve.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.w3id.concert.serve.http.Refused;

/**
 * So many requests of one address and so many in all are computed at once; others wait in their order, not for long
 * and not too many. The last places are kept for addresses that have none, so that few cannot take all. Thread-safe.
 */
public final class Turnstile {
    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition left = lock.newCondition();
    private final Map<String, Integer> running = new HashMap<>();
    private int all;
    private int waiting;

    public Turnstile(Limits limits) {
        this.limits = limits;
    }

    /** A place for a request of this address, to be left again; throws where there is none in time. */
    public Turn enter(String address) {
        lock.lock();
        try {
            if (!isFree(address) && !patiently(address)) {
                throw new Refused(
                        429, "This server is busy with other requests, yours or others'; try again in a few seconds.");
            }
            running.merge(address, 1, Integer::sum);
            all++;
        } finally {
            lock.unlock();
        }
        return () -> leave(address);
    }

    private boolean isFree(String address) {
        int own = running.getOrDefault(address, 0);
        int places = own == 0 ? limits.atOnce() : limits.atOnce() - limits.keptForNewcomers();
        return own < limits.atOncePerAddress() && all < places;
    }

    private boolean patiently(String address) {
        if (waiting >= limits.mostWaiting()) {
            return false;
        }
        waiting++;
        try {
            long nanoseconds = limits.waiting().toNanos();
            while (!isFree(address) && nanoseconds > 0) {
                nanoseconds = left.awaitNanos(nanoseconds);
            }
            return isFree(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }

    private void leave(String address) {
        lock.lock();
        try {
            running.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
            all--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A place that is taken. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
