package org.w3id.concert.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param ratio to our warm time; 0 where it says nothing
 * @param bytes of memory held; 0 where it was not measured
 */
record BenchLine(
        String field, String engine, double milliseconds, double ratio, long conclusions, long bytes, String remark) {
    private static final double MILLION = 1e6;
    private static final String FORMAT = "%-10s %-26s %12s %9s %11s %11s %8s  %s";

    static String head() {
        return FORMAT.formatted(
                "size", "engine", "ms", "x ours", "conclusions", "ms/million", "MB", "digest or remark");
    }

    String text() {
        String perMillion = conclusions == 0 ? "" : number(milliseconds * MILLION / conclusions);
        return FORMAT.formatted(
                field,
                engine,
                number(milliseconds),
                ratio == 0 ? "" : number(ratio),
                conclusions,
                perMillion,
                bytes <= 0 ? "" : number(bytes / MILLION),
                remark);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }
}
