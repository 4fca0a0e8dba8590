package org.w3id.concert.bench.http;

import java.util.List;

/** Many of them, in the order of their length. */
record Latencies(List<Latency> sorted) {
    Latencies {
        sorted = sorted.stream()
                .sorted((one, other) -> Double.compare(one.milliseconds(), other.milliseconds()))
                .toList();
    }

    Latencies of(int query) {
        return new Latencies(
                sorted.stream().filter(each -> each.query() == query).toList());
    }

    int count() {
        return sorted.size();
    }

    int refused() {
        return sorted.stream().mapToInt(Latency::refused).sum();
    }

    /** Milliseconds within which that share of the answers came, by nearest rank. */
    double within(double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1).milliseconds();
    }
}
