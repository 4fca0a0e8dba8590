package org.w3id.concert.reason.measure;

import java.util.Arrays;

/**
 * Finds the longest spans in which two bodies share enough things. Most pairs share some things from the first to the
 * last day asked for, and if these are enough, that is the answer; else the phases of both are walked once, side by
 * side. Reused, not shared.
 */
final class Sweep {
    /** After so many things that are shared for a part of the time, walking is cheaper than looking for more. */
    private static final int PATIENCE = 4;

    private final Holdings holdings;
    private final Phases phases;
    private final int atLeast;

    int[] firsts = new int[16];
    int[] lasts = new int[16];
    int windows;

    Sweep(Holdings holdings, Phases phases, int atLeast) {
        this.holdings = holdings;
        this.phases = phases;
        this.atLeast = atLeast;
    }

    /** Leaves the spans within these days, in order, in {@link #firsts} and {@link #lasts}. */
    void run(int a, int b, int from, int to) {
        windows = 0;
        if (shareThroughout(a, b, from, to)) {
            add(from, to);
        } else {
            walk(a, b, from, to);
        }
    }

    /** Whether enough things are soon found that both have on all of these days; false may mean that it is not known. */
    private boolean shareThroughout(int a, int b, int from, int to) {
        int found = 0;
        int missed = 0;
        int words = holdings.words;
        for (int word = 0, one = a * words, other = b * words; word < words; word++, one++, other++) {
            long x = holdings.steady[one];
            long y = holdings.steady[other];
            for (long rest = x & y; rest != 0; rest &= rest - 1) {
                if (holdings.isThroughout(one, other, rest, from, to)) {
                    if (++found == atLeast) {
                        return true;
                    }
                } else if (++missed > PATIENCE) {
                    return false;
                }
            }
        }
        return false;
    }

    private void walk(int a, int b, int from, int to) {
        int x = phases.at(a, from);
        int y = phases.at(b, from);
        int endOfX = phases.starts[a + 1];
        int endOfY = phases.starts[b + 1];
        boolean isOpen = false;
        int opened = from;
        for (int day = from; day <= to; ) {
            boolean isEnough = x >= phases.starts[a] && y >= phases.starts[b] && isEnough(x, y);
            if (isOpen && !isEnough) {
                add(opened, day - 1);
            } else if (!isOpen) {
                opened = day;
            }
            isOpen = isEnough;
            int nextOfX = x + 1 < endOfX ? phases.days[x + 1] : Integer.MAX_VALUE;
            int nextOfY = y + 1 < endOfY ? phases.days[y + 1] : Integer.MAX_VALUE;
            day = Math.min(nextOfX, nextOfY);
            x += nextOfX == day ? 1 : 0;
            y += nextOfY == day ? 1 : 0;
            if (day == Integer.MAX_VALUE) {
                break;
            }
        }
        if (isOpen) {
            add(opened, to);
        }
    }

    private boolean isEnough(int x, int y) {
        int words = holdings.words;
        int shared = 0;
        for (int word = 0; word < words; word++) {
            shared += Long.bitCount(phases.sets[x * words + word] & phases.sets[y * words + word]);
            if (shared >= atLeast) {
                return true;
            }
        }
        return false;
    }

    private void add(int first, int last) {
        if (windows == firsts.length) {
            firsts = Arrays.copyOf(firsts, windows * 2);
            lasts = Arrays.copyOf(lasts, windows * 2);
        }
        firsts[windows] = first;
        lasts[windows++] = last;
    }
}
