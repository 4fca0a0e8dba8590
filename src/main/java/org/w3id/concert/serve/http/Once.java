package org.w3id.concert.serve.http;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and kept; of many who ask at once, one makes it. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private volatile T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    /** What is made already; never waits for the making. */
    public Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
