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
import org.w3id.concert.source.FaultyInput;

/**
 * Looks every second whether a store has another version, and makes the server switch to it when its pages are ready.
 * A version that cannot be served is said once, and tried again every minute; the one before stays.
 */
final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final int LOOKS_BETWEEN_TRIES = 60;

    private final Store store;
    private final Editions editions;
    private final Function<Version, Edition> opening;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Version shown;
    private Optional<Version> found;
    private int looks;
    private String said = "";

    StoreWatch(Store store, Version first, Editions editions, Function<Version, Edition> opening) {
        this.store = store;
        this.shown = first;
        this.found = Optional.of(first);
        this.editions = editions;
        this.opening = opening;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Whatever is thrown, also for want of memory, the next look has to come. */
    private void look() {
        try {
            editions.release();
            Optional<Version> served = store.served();
            looks = served.equals(found) ? looks + 1 : 0;
            found = served;
            if (!served.orElse(shown).equals(shown) && looks % LOOKS_BETWEEN_TRIES == 0) {
                show(served.get());
            }
        } catch (RuntimeException | Error e) {
            say(e);
        }
    }

    private void show(Version version) {
        try {
            Edition next = opening.apply(version);
            next.prepare();
            editions.switchTo(next);
            shown = version;
            said = "";
            LOG.info("Version {} is served", version.name());
        } catch (RuntimeException e) {
            if (store.served().equals(found)) {
                throw e;
            }
            // Otherwise it was replaced and removed while it was opened; the next look finds its successor.
        }
    }

    private void say(Throwable failure) {
        String sentence = failure instanceof FaultyInput ? failure.getMessage() : failure.toString();
        if (!sentence.equals(said)) {
            LOG.error("Version {} is served as before: {}", shown.name(), sentence);
        }
        said = sentence;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
