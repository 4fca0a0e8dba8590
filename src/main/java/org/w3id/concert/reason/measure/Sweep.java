package org.w3id.concert.reason.measure;

import java.util.Arrays;

/** Meets the runs of two bodies and counts, day by day of change, how many things they share. Reused, not shared. */
final class Sweep {
    /** Twice the day of change, and one more where a thing begins to be shared. */
    private long[] changes = new long[64];

    private int size;
    private long[] firsts = new long[16];
    private long[] lasts = new long[16];
    private int windows;

    private final Meetings meetings = new Meetings();

    /** Finds the longest spans in which {@code a} and {@code b} share at least {@code atLeast} things. */
    void run(Runs a, Runs b, int atLeast) {
        windows = 0;
        meetings.meet(a, b);
        if (meetings.size() < atLeast) {
            return;
        }
        size = 2 * meetings.size();
        changes = changes.length < size ? new long[size * 2] : changes;
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            changes[2 * meeting] = meetings.first(meeting) * 2 + 1;
            changes[2 * meeting + 1] = (meetings.last(meeting) + 1) * 2;
        }
        count(atLeast);
    }

    int windows() {
        return windows;
    }

    long first(int window) {
        return firsts[window];
    }

    long last(int window) {
        return lasts[window];
    }

    private void count(int atLeast) {
        Arrays.sort(changes, 0, size);
        int shared = 0;
        boolean isOpen = false;
        for (int at = 0; at < size; at++) {
            shared += (changes[at] & 1) == 1 ? 1 : -1;
            long day = changes[at] >> 1;
            boolean isLastOfDay = at + 1 == size || changes[at + 1] >> 1 != day;
            if (isLastOfDay && shared >= atLeast != isOpen) {
                if (isOpen) {
                    lasts[windows++] = day - 1;
                } else {
                    open(day);
                }
                isOpen = !isOpen;
            }
        }
    }

    private void open(long day) {
        if (windows == firsts.length) {
            firsts = Arrays.copyOf(firsts, windows * 2);
            lasts = Arrays.copyOf(lasts, windows * 2);
        }
        firsts[windows] = day;
    }
}
