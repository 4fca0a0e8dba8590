package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Days on which each of some things held, as runs sorted by thing and time that neither touch nor overlap: three
 * arrays of one length. The last day of an open run is {@link #OPEN}.
 */
record Runs(int[] things, int[] firsts, int[] lasts) {
    static final int OPEN = Integer.MAX_VALUE >> 2;

    /** One thing over one period. */
    record Run(int thing, int first, int last) {
        Run(int thing, Period period) {
            this(thing, day(period.first()), day(period.last()));
        }

        /** Days far outside of history, such as those of no date, are as good as the farthest. */
        private static int day(LocalDate date) {
            return (int) Math.max(-OPEN, Math.min(OPEN, date.toEpochDay()));
        }
    }

    /** Runs of one thing that touch or overlap become one. */
    static Runs of(List<Run> given) {
        Run[] sorted = given.toArray(Run[]::new);
        Arrays.sort(sorted, java.util.Comparator.comparingInt(Run::thing).thenComparingInt(Run::first));
        int[] things = new int[sorted.length];
        int[] firsts = new int[sorted.length];
        int[] lasts = new int[sorted.length];
        int size = 0;
        for (Run run : sorted) {
            boolean joins = size > 0 && things[size - 1] == run.thing() && run.first() <= lasts[size - 1] + 1;
            if (joins) {
                lasts[size - 1] = Math.max(lasts[size - 1], run.last());
            } else {
                things[size] = run.thing();
                firsts[size] = run.first();
                lasts[size++] = run.last();
            }
        }
        return new Runs(Arrays.copyOf(things, size), Arrays.copyOf(firsts, size), Arrays.copyOf(lasts, size));
    }

    int size() {
        return things.length;
    }
}
