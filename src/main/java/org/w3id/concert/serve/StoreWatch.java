package org.w3id.concert.serve;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;

/**
 * Looks every second whether a store has another version, and makes the server switch to it when its pages are ready.
 * A version that is not whole is said once and not served; the one before stays.
 */
final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final Store store;
    private final Editions editions;
    private final Function<Version, Edition> opening;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Version seen;

    StoreWatch(Store store, Version first, Editions editions, Function<Version, Edition> opening) {
        this.store = store;
        this.seen = first;
        this.editions = editions;
        this.opening = opening;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            editions.release();
            Optional<Version> served = store.served();
            if (served.isPresent() && !served.get().equals(seen)) {
                seen = served.get();
                Edition next = opening.apply(seen);
                next.prepare();
                editions.switchTo(next);
                LOG.info("Version {} is served", seen.name());
            }
        } catch (RuntimeException e) {
            if (!store.served().equals(Optional.of(seen))) {
                return; // Replaced and removed while it was opened; the next look finds its successor.
            }
            LOG.error("Version {} is not served, the one before is: {}", seen.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
