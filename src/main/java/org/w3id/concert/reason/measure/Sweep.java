package org.w3id.concert.reason.measure;

import java.util.Arrays;

/**
 * Finds the longest spans in which two bodies share enough things: walks the phases of both, side by side, until enough
 * are shared of those that both keep to the last day asked for. Most pairs are there after a step or two. Reused, not
 * shared.
 */
final class Sweep {
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

    /** Leaves the spans within these days, in order, in {@link #firsts} and {@link #lasts}; both bodies have begun. */
    void run(int a, int b, int from, int to) {
        windows = 0;
        int x = phases.fromFirst(a, from);
        int y = phases.fromFirst(b, from);
        int lastOfX = phases.fromLast(a, to);
        int lastOfY = phases.fromLast(b, to);
        if (isEnoughOfLasting(a, x, lastOfX, b, y, lastOfY)) {
            add(from, to);
            return;
        }
        boolean isOpen = isEnough(x, y);
        int opened = from;
        while (x < lastOfX || y < lastOfY) {
            int nextOfX = x < lastOfX ? phases.days[x + 1] : Integer.MAX_VALUE;
            int nextOfY = y < lastOfY ? phases.days[y + 1] : Integer.MAX_VALUE;
            int day = Math.min(nextOfX, nextOfY);
            x += nextOfX == day ? 1 : 0;
            y += nextOfY == day ? 1 : 0;
            boolean isEnough = isEnough(x, y);
            if (isOpen && !isEnough) {
                add(opened, day - 1);
            } else if (isEnough) {
                opened = isOpen ? opened : day;
                if (isEnoughOfLasting(a, x, lastOfX, b, y, lastOfY)) {
                    add(opened, to);
                    return;
                }
            }
            isOpen = isEnough;
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

    /** Whether enough of what is shared in these phases is kept by both, without a gap, up to those last phases. */
    private boolean isEnoughOfLasting(int a, int x, int lastOfX, int b, int y, int lastOfY) {
        int words = holdings.words;
        int shared = 0;
        for (int word = 0; word < words; word++) {
            long ofA = phases.sets[x * words + word]
                    & phases.sets[lastOfX * words + word]
                    & holdings.steady[a * words + word];
            long ofB = phases.sets[y * words + word]
                    & phases.sets[lastOfY * words + word]
                    & holdings.steady[b * words + word];
            shared += Long.bitCount(ofA & ofB);
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
