package org.w3id.concert.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** Measures time, and the heap that is in use. */
public final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOSECONDS = 1e6;
    private static final long WARM_UP = 2_000_000_000L;
    private static final int WARM_UP_RUNS = 300;

    private final LongSupplier processor;
    private final long start = System.nanoTime();
    private final long startOfProcessor;

    private Stopwatch(LongSupplier processor) {
        this.processor = processor;
        this.startOfProcessor = processor.getAsLong();
    }

    /** For work of this thread alone; to the nanosecond. */
    static Stopwatch ofThread() {
        return new Stopwatch(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** For work of many threads; some platforms count it in steps of 10 milliseconds. */
    public static Stopwatch ofProcess() {
        return new Stopwatch(SYSTEM::getProcessCpuTime);
    }

    /** Milliseconds on the wall, and of the processor, which other work on the machine changes less. */
    public record Time(double wall, double processor) {
        public static final Time NONE = new Time(0, 0);

        public Time plus(Time more) {
            return new Time(wall + more.wall, processor + more.processor);
        }

        Time minus(Time less) {
            return new Time(Math.max(0, wall - less.wall), Math.max(0, processor - less.processor));
        }

        Time orMore(Time other) {
            return new Time(Math.max(wall, other.wall), Math.max(processor, other.processor));
        }

        Time times(double factor) {
            return new Time(wall * factor, processor * factor);
        }
    }

    /** Since this watch was made. */
    public Time time() {
        return new Time(
                (System.nanoTime() - start) / NANOSECONDS, (processor.getAsLong() - startOfProcessor) / NANOSECONDS);
    }

    static Time time(Runnable work) {
        Stopwatch watch = ofThread();
        work.run();
        return watch.time();
    }

    /** The median of so many runs, after a warm-up of as many as fit into two seconds. */
    static Time warm(int repeat, Runnable work) {
        Stopwatch watch = ofThread();
        for (int run = 0; run < WARM_UP_RUNS && System.nanoTime() - watch.start < WARM_UP; run++) {
            work.run();
        }
        List<Time> times = new ArrayList<>();
        for (int run = 0; run < repeat; run++) {
            times.add(time(work));
        }
        return median(times);
    }

    static Time median(List<Time> times) {
        return new Time(median(times, Time::wall), median(times, Time::processor));
    }

    private static double median(List<Time> times, ToDoubleFunction<Time> part) {
        double[] sorted = times.stream().mapToDouble(part).sorted().toArray();
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
