package org.w3id.concert.read;

import java.util.TreeSet;

/** The smallest hashes of all runs of letters of a text: texts that share runs share hashes. */
final class Sketch {
    static final int SIZE = 64;
    private static final int RUN = 24;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private Sketch() {}

    static TreeSet<Long> of(String letters) {
        TreeSet<Long> smallest = new TreeSet<>();
        long power = 1;
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            power = i < RUN ? power * BASE : power;
            hash = hash * BASE + letters.charAt(i) - (i < RUN ? 0 : letters.charAt(i - RUN) * power);
            if (i >= RUN - 1) {
                keep(smallest, mixed(hash));
            }
        }
        return smallest;
    }

    private static void keep(TreeSet<Long> smallest, long hash) {
        if (smallest.size() < SIZE) {
            smallest.add(hash);
        } else if (hash < smallest.last() && smallest.add(hash)) {
            smallest.pollLast();
        }
    }

    /** Spreads the bits, as the last step of <a href="https://doi.org/10.1145/2660193.2660195">SplitMix</a> does. */
    private static long mixed(long hash) {
        long first = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
