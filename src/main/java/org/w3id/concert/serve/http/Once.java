package org.w3id.concert.serve.http;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, and kept; of many who ask at once, one makes it. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private T made;

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
}
