package org.w3id.concert.reason.measure;

import java.util.Arrays;

/** When the same thing is in the runs of two bodies at once, by thing and time. Reused, not shared. */
final class Meetings {
    private int[] things = new int[64];
    private long[] firsts = new long[64];
    private long[] lasts = new long[64];
    private int size;

    /** Forgets what was found before; walks both once. */
    void meet(Runs a, Runs b) {
        size = 0;
        int one = 0;
        int other = 0;
        while (one < a.size() && other < b.size()) {
            int order = Integer.compare(a.things()[one], b.things()[other]);
            if (order == 0) {
                long first = Math.max(a.firsts()[one], b.firsts()[other]);
                long last = Math.min(a.lasts()[one], b.lasts()[other]);
                if (first <= last) {
                    add(a.things()[one], first, last);
                }
                order = Long.compare(a.lasts()[one], b.lasts()[other]);
            }
            one += order <= 0 ? 1 : 0;
            other += order > 0 ? 1 : 0;
        }
    }

    int size() {
        return size;
    }

    int thing(int meeting) {
        return things[meeting];
    }

    long first(int meeting) {
        return firsts[meeting];
    }

    long last(int meeting) {
        return lasts[meeting];
    }

    private void add(int thing, long first, long last) {
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        things[size] = thing;
        firsts[size] = first;
        lasts[size++] = last;
    }
}
