package org.w3id.concert.bench;

import java.util.Arrays;

/** Wall time in milliseconds, and the heap that is in use. */
final class Stopwatch {
    private static final double NANOSECONDS = 1e6;
    private static final long WARM_UP = 2_000_000_000L;
    private static final int WARM_UP_RUNS = 200;

    private Stopwatch() {}

    static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    /** The median of so many runs, after a warm-up of as many as fit into two seconds. */
    static double warm(int repeat, Runnable work) {
        long start = System.nanoTime();
        for (int run = 0; run < WARM_UP_RUNS && System.nanoTime() - start < WARM_UP; run++) {
            work.run();
        }
        double[] times = new double[repeat];
        for (int run = 0; run < repeat; run++) {
            times[run] = time(work);
        }
        return median(times);
    }

    static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Bytes of the heap that are still reachable. */
    static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
