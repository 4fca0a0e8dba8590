package org.w3id.concert.serve.door;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often something was tried within the minute that runs; more than {@code most} times is too often. Thread-safe. */
final class Attempts {
    private final int most;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    Attempts(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Whether {@code who} has tried too often already. */
    synchronized boolean areTooMany(String who) {
        turn();
        return counts.getOrDefault(who, 0) >= most;
    }

    synchronized void add(String who) {
        turn();
        counts.merge(who, 1, Integer::sum);
    }

    private void turn() {
        long now = clock.millis() / 60_000;
        if (now != minute) {
            minute = now;
            counts.clear();
        }
    }
}
