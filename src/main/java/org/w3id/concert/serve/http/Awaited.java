package org.w3id.concert.serve.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Something that takes long to make: made once, when it is first asked for, in a thread of its own, so that nobody who
 * asks has to stay until it is there. Where the making fails, the next who asks begins anew. Thread-safe.
 */
public final class Awaited<T> {
    private final String name;
    private final Supplier<T> making;
    private CompletableFuture<T> made;

    /** @param name what it is, for those who have to come again */
    public Awaited(String name, Supplier<T> making) {
        this.name = name;
        this.making = making;
    }

    /** What is made already. */
    public synchronized Optional<T> ifMade() {
        return Optional.ofNullable(made)
                .filter(each -> each.isDone() && !each.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    /** Waits as long as that; then it is refused for now, by 503. */
    public T within(Duration longest) {
        try {
            return begun().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refused(503, "The server is still writing " + name + "; try again in a few seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(503, "The server is about to end.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private synchronized CompletableFuture<T> begun() {
        if (made == null || made.isCompletedExceptionally()) {
            made = CompletableFuture.supplyAsync(making, task -> {
                Thread thread = new Thread(task, "writing " + name);
                thread.setDaemon(true);
                thread.start();
            });
        }
        return made;
    }
}
