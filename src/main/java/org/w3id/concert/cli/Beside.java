package org.w3id.concert.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made in a thread of its own from now on. Who asks for it waits for it, and meets what went wrong as
 * if it had been made then.
 */
final class Beside<T> implements Supplier<T> {
    private final CompletableFuture<T> making;

    Beside(Supplier<T> making) {
        this.making = CompletableFuture.supplyAsync(making);
    }

    @Override
    public T get() {
        try {
            return making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
