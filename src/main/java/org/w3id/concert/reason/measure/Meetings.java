package org.w3id.concert.reason.measure;

import java.util.Arrays;

/** When two bodies had the same thing, by thing and time. Reused, not shared. */
final class Meetings {
    private final Holdings holdings;
    int[] things = new int[64];
    int[] firsts = new int[64];
    int[] lasts = new int[64];
    int size;

    /** The first and the last day of all. */
    int earliest;

    int latest;

    Meetings(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Forgets what was found before. */
    void meet(int a, int b) {
        size = 0;
        earliest = Integer.MAX_VALUE;
        latest = Integer.MIN_VALUE;
        int words = holdings.words;
        for (int word = 0, one = a * words, other = b * words; word < words; word++, one++, other++) {
            long steady = holdings.steady[one] & holdings.steady[other];
            for (long rest = holdings.sets[one] & holdings.sets[other]; rest != 0; rest &= rest - 1) {
                int x = holdings.hull(one, rest);
                int y = holdings.hull(other, rest);
                int first = Math.max(holdings.hulls[x], holdings.hulls[y]);
                int last = Math.min(holdings.hulls[x + 1], holdings.hulls[y + 1]);
                if (first <= last) {
                    if ((steady & rest & -rest) != 0) {
                        add(word * 64 + Long.numberOfTrailingZeros(rest), first, last);
                    } else {
                        holdings.meet(one, other, rest & -rest, this::add);
                    }
                }
            }
        }
    }

    private void add(int thing, int first, int last) {
        if (size == things.length) {
            things = Arrays.copyOf(things, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        earliest = Math.min(earliest, first);
        latest = Math.max(latest, last);
        things[size] = thing;
        firsts[size] = first;
        lasts[size++] = last;
    }
}
