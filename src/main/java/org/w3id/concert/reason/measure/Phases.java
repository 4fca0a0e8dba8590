package org.w3id.concert.reason.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The history of each body as phases in which what it has does not change: the day on which each begins, and the bit
 * set of what it then has. Before its first phase a body has nothing. Only read once it is made.
 */
final class Phases {
    /** For each body the first of its phases; one entry more closes the last. */
    final int[] starts;

    /** The day on which each phase begins. */
    final int[] days;

    /** The sets of all phases, one after the other. */
    final long[] sets;

    Phases(Runs[] bodies, int words) {
        starts = new int[bodies.length + 1];
        int[][] changes = new int[bodies.length][];
        for (int body = 0; body < bodies.length; body++) {
            changes[body] = changes(bodies[body]);
            starts[body + 1] = starts[body] + changes[body].length;
        }
        days = Arrays.stream(changes).flatMapToInt(Arrays::stream).toArray();
        sets = new long[days.length * words];
        for (int body = 0; body < bodies.length; body++) {
            Runs runs = bodies[body];
            for (int run = 0; run < runs.size(); run++) {
                int thing = runs.things()[run];
                int phase = starts[body] + Arrays.binarySearch(changes[body], runs.firsts()[run]);
                for (; phase < starts[body + 1] && days[phase] <= runs.lasts()[run]; phase++) {
                    sets[phase * words + (thing >> 6)] |= 1L << thing;
                }
            }
        }
    }

    private static int[] changes(Runs runs) {
        return IntStream.concat(
                        Arrays.stream(runs.firsts()),
                        Arrays.stream(runs.lasts())
                                .filter(day -> day < Runs.OPEN)
                                .map(day -> day + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The phase of the body that holds on that day, soon found near its first; one less than that where it begins later. */
    int fromFirst(int body, int day) {
        int phase = starts[body];
        int end = starts[body + 1];
        while (phase < end && days[phase] <= day) {
            phase++;
        }
        return phase - 1;
    }

    /** The same, soon found near the last of the body. */
    int fromLast(int body, int day) {
        int phase = starts[body + 1] - 1;
        int first = starts[body];
        while (phase >= first && days[phase] > day) {
            phase--;
        }
        return phase;
    }
}
