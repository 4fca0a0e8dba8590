package org.w3id.concert.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Things that are made when they are first asked for; those that were asked for last are kept. Thread-safe. */
public final class Latest<K, T> {
    private final Map<K, Once<T>> kept;

    /** @param most how many are kept */
    public Latest(int most) {
        kept = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Once<T>> eldest) {
                return size() > most;
            }
        };
    }

    public T get(K key, Supplier<T> making) {
        Once<T> once;
        synchronized (kept) {
            once = kept.computeIfAbsent(key, each -> new Once<>(making));
        }
        return once.get();
    }
}
