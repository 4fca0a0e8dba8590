package org.w3id.concert.bench;

import java.util.Locale;
import org.w3id.concert.bench.Stopwatch.Time;

/**
 * One row of the table.
 *
 * @param ours our warm time
 * @param bytes of memory held; 0 where it was not measured
 */
record BenchLine(String field, String engine, Time time, Time ours, long conclusions, long bytes, String remark) {
    private static final double MILLION = 1e6;
    private static final String FORMAT = "%-10s %-26s %10s %9s %10s %9s %11s %11s %8s  %s";

    static String head() {
        return FORMAT.formatted(
                "size",
                "engine",
                "ms",
                "x ours",
                "CPU ms",
                "x ours",
                "conclusions",
                "CPU ms/mio",
                "MB",
                "digest or remark");
    }

    String text() {
        return FORMAT.formatted(
                field,
                engine,
                number(time.wall()),
                number(time.wall() / ours.wall()),
                number(time.processor()),
                number(time.processor() / ours.processor()),
                conclusions,
                conclusions == 0 ? "" : number(time.processor() * MILLION / conclusions),
                bytes <= 0 ? "" : number(bytes / MILLION),
                remark);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }
}
