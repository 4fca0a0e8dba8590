package org.w3id.concert.extract.evaluate;

import java.util.Locale;

/** Counts of one kind. Not for use by several threads. */
final class Score {
    private static final double Z = 1.96;
    int hits;
    int optional;
    int wrong;
    int found;
    int missed;
    int rightTime;
    int rightModality;
    int rightAttribution;

    void add(Score other) {
        hits += other.hits;
        optional += other.optional;
        wrong += other.wrong;
        found += other.found;
        missed += other.missed;
        rightTime += other.rightTime;
        rightModality += other.rightModality;
        rightAttribution += other.rightAttribution;
    }

    double precision() {
        return (double) hits / Math.max(1, hits + wrong);
    }

    double recall() {
        return (double) found / Math.max(1, found + missed);
    }

    String line(String kind) {
        return String.format(
                Locale.ROOT,
                "%-14s %5d  %s  %s  %s  %s  %s  %s",
                kind,
                found + missed,
                ratio(hits, hits + wrong),
                share(hits, hits + wrong + optional),
                ratio(found, found + missed),
                share(rightTime, hits),
                share(rightModality, hits),
                share(rightAttribution, hits));
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "%-14s %5s  %-16s  %-6s  %-16s  %-4s  %-8s  %s",
                "kind",
                "n",
                "precision",
                "strict",
                "recall",
                "date",
                "modality",
                "attribution");
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "   –" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }

    /** The share with its interval by Wilson's score (<a href="https://doi.org/10.1080/01621459.1927.10502953">1927</a>), 95 %. */
    private static String ratio(int part, int whole) {
        if (whole == 0) {
            return "   –            ";
        }
        double p = (double) part / whole;
        double square = Z * Z / whole;
        double middle = (p + square / 2) / (1 + square);
        double half = Z * Math.sqrt(p * (1 - p) / whole + square / (4.0 * whole)) / (1 + square);
        return String.format(
                Locale.ROOT, "%.2f [%.2f,%.2f]", p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
