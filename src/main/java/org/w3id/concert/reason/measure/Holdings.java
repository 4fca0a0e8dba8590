package org.w3id.concert.reason.measure;

import java.util.Arrays;

/**
 * What each body ever had, as bit sets, and the days on which it had it, all in a few flat arrays: the days of one
 * thing of one body are found by counting the bits before it. Only read once it is made.
 */
final class Holdings {
    /** How many longs the set of one body takes. */
    final int words;

    /** The sets of all bodies, one after the other. */
    final long[] sets;

    /** Those things of the sets that a body had once only, without a gap. */
    final long[] steady;

    /** For each word of the sets, how many bits are set in all words before it. */
    private final int[] before;

    /** For each bit that is set, in order, the first and the last day, whatever gaps are between. */
    final int[] hulls;

    /** For each bit that is set, in order, the first of its runs; one entry more closes the last. */
    private final int[] starts;

    private final int[] firsts;
    private final int[] lasts;

    Holdings(Runs[] bodies, int things) {
        words = Math.max(1, (things + 63) / 64);
        sets = new long[bodies.length * words];
        steady = new long[sets.length];
        firsts = Arrays.stream(bodies)
                .flatMapToInt(runs -> Arrays.stream(runs.firsts()))
                .toArray();
        lasts = Arrays.stream(bodies)
                .flatMapToInt(runs -> Arrays.stream(runs.lasts()))
                .toArray();
        starts = starts(bodies);
        before = new int[sets.length];
        for (int word = 1; word < sets.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(sets[word - 1]);
        }
        hulls = new int[2 * (starts.length - 1)];
        for (int held = 0; held < starts.length - 1; held++) {
            hulls[2 * held] = firsts[starts[held]];
            hulls[2 * held + 1] = lasts[starts[held + 1] - 1];
        }
    }

    /** Fills the sets too. */
    private int[] starts(Runs[] bodies) {
        int[] found = new int[firsts.length + 1];
        int held = 0;
        int run = 0;
        for (int body = 0; body < bodies.length; body++) {
            for (int thing : bodies[body].things()) {
                int word = body * words + (thing >> 6);
                long bit = 1L << thing;
                if ((sets[word] & bit) == 0) {
                    sets[word] |= bit;
                    steady[word] |= bit;
                    found[held++] = run;
                } else {
                    steady[word] &= ~bit;
                }
                run++;
            }
        }
        found[held] = run;
        return Arrays.copyOf(found, held + 1);
    }

    /** The number of the lowest thing in what is left of a word. */
    int thing(int word, long rest) {
        return word % words * 64 + Long.numberOfTrailingZeros(rest);
    }

    /** Gets days on which two bodies have the same thing. */
    interface Meeting {
        void meet(int thing, int first, int last);
    }

    /** When the thing of that bit is in both sets, gap by gap; walks the runs of both once. */
    void meet(int one, int other, long bit, Meeting meeting) {
        int x = starts[held(one, bit)];
        int y = starts[held(other, bit)];
        int endOfX = starts[held(one, bit) + 1];
        int endOfY = starts[held(other, bit) + 1];
        while (x < endOfX && y < endOfY) {
            int first = Math.max(firsts[x], firsts[y]);
            int last = Math.min(lasts[x], lasts[y]);
            if (first <= last) {
                meeting.meet(thing(one, bit), first, last);
            }
            if (lasts[x] <= lasts[y]) {
                x++;
            } else {
                y++;
            }
        }
    }

    /** Where the first and the last day of the lowest thing of {@code rest} stand. */
    int hull(int word, long rest) {
        return 2 * held(word, rest & -rest);
    }

    private int held(int word, long bit) {
        return before[word] + Long.bitCount(sets[word] & bit - 1);
    }

    /** How many things both ever had, at whatever times. */
    int everShared(int a, int b) {
        int shared = 0;
        for (int word = 0, one = a * words, other = b * words; word < words; word++, one++, other++) {
            shared += Long.bitCount(sets[one] & sets[other]);
        }
        return shared;
    }

    /** Everything, by body, thing and time. */
    void each(History.Held visitor) {
        for (int word = 0; word < sets.length; word++) {
            for (long rest = sets[word]; rest != 0; rest &= rest - 1) {
                int held = held(word, rest & -rest);
                for (int run = starts[held]; run < starts[held + 1]; run++) {
                    visitor.held(word / words, thing(word, rest), firsts[run], lasts[run]);
                }
            }
        }
    }

    /** For each thing the bodies that ever had it, as bit sets. */
    long[][] holders(int bodies, int things) {
        long[][] holders = new long[things][(bodies + 63) / 64];
        for (int word = 0; word < sets.length; word++) {
            int body = word / words;
            for (long rest = sets[word]; rest != 0; rest &= rest - 1) {
                holders[thing(word, rest)][body >> 6] |= 1L << body;
            }
        }
        return holders;
    }
}
