package org.w3id.concert.reason.measure;

import java.util.Arrays;

/**
 * Which bodies ever shared enough members and a function with a given one, for 64 bodies in one step: from the bit sets
 * of who ever had a state as member or had a function, counting in unary up to what is enough. Reused, not shared.
 */
final class Candidates {
    private final Holdings members;
    private final Holdings functions;
    private final long[][] byState;
    private final long[][] byFunction;

    /** The bodies that had at least one of the states so far, at least two of them, and so on. */
    private final long[][] shared;

    private final long[] having;

    Candidates(History history, int atLeast) {
        members = history.members();
        functions = history.functions();
        byState = history.byState();
        byFunction = history.byFunction();
        shared = new long[atLeast][history.words()];
        having = new long[history.words()];
    }

    /** The bodies after {@code body}, as bits; the array is used again for the next. */
    long[] after(int body) {
        int from = body >> 6;
        Arrays.fill(having, 0);
        for (long[] each : shared) {
            Arrays.fill(each, 0);
        }
        for (int word = body * functions.words; word < (body + 1) * functions.words; word++) {
            for (long rest = functions.sets[word]; rest != 0; rest &= rest - 1) {
                unite(having, byFunction[functions.thing(word, rest)], from);
            }
        }
        for (int word = body * members.words; word < (body + 1) * members.words; word++) {
            for (long rest = members.sets[word]; rest != 0; rest &= rest - 1) {
                count(byState[members.thing(word, rest)], from);
            }
        }
        intersect(having, shared[shared.length - 1], from);
        having[from] &= -2L << body;
        return having;
    }

    private void count(long[] bodies, int from) {
        for (int level = shared.length - 1; level > 0; level--) {
            long[] more = shared[level];
            long[] fewer = shared[level - 1];
            for (int word = from; word < more.length; word++) {
                more[word] |= fewer[word] & bodies[word];
            }
        }
        unite(shared[0], bodies, from);
    }

    private static void unite(long[] all, long[] more, int from) {
        for (int word = from; word < all.length; word++) {
            all[word] |= more[word];
        }
    }

    private static void intersect(long[] all, long[] only, int from) {
        for (int word = from; word < all.length; word++) {
            all[word] &= only[word];
        }
    }
}
