package org.w3id.concert.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.w3id.concert.reason.measure.History;

/**
 * What bit sets alone cost where the answer has to be the same: for each pair that ever had enough members and a function
 * in common, each day on which anything of either changes, the members and the functions of both are intersected, and
 * the conclusions that begin then are counted. Nothing is looked up, named or written. The benchmark's lower bound.
 */
final class BareBitSets {
    private final History history;
    private final int words;
    private final int wordsOfFunctions;

    /** For each body the first of its phases; one entry more closes the last. */
    private final int[] starts;

    /** The day on which each phase begins; then nothing changes up to the next. */
    private final int[] days;

    private final long[] members;
    private final long[] functions;

    BareBitSets(History history) {
        this.history = history;
        int[] largest = new int[2];
        history.memberships((body, state, first, last) -> largest[0] = Math.max(largest[0], state));
        history.assignments((body, function, first, last) -> largest[1] = Math.max(largest[1], function));
        words = largest[0] / Long.SIZE + 1;
        wordsOfFunctions = largest[1] / Long.SIZE + 1;
        int[][] changes = changes();
        starts = new int[changes.length + 1];
        Arrays.setAll(starts, body -> body == 0 ? 0 : starts[body - 1] + changes[body - 1].length);
        days = Arrays.stream(changes).flatMapToInt(Arrays::stream).toArray();
        members = new long[days.length * words];
        functions = new long[days.length * wordsOfFunctions];
        history.memberships((body, state, first, last) -> set(members, words, body, state, first, last));
        history.assignments(
                (body, function, first, last) -> set(functions, wordsOfFunctions, body, function, first, last));
    }

    private int[][] changes() {
        IntStream.Builder[] changes = new IntStream.Builder[history.bodies()];
        Arrays.setAll(changes, body -> IntStream.builder());
        History.Held change = (body, thing, first, last) -> {
            changes[body].add(first);
            if (last < History.OPEN) {
                changes[body].add(last + 1);
            }
        };
        history.memberships(change);
        history.assignments(change);
        return Arrays.stream(changes)
                .map(each -> each.build().sorted().distinct().toArray())
                .toArray(int[][]::new);
    }

    private void set(long[] sets, int width, int body, int thing, int first, int last) {
        int phase = Arrays.binarySearch(days, starts[body], starts[body + 1], first);
        for (; phase < starts[body + 1] && days[phase] <= last; phase++) {
            sets[phase * width + thing / Long.SIZE] |= 1L << thing;
        }
    }

    /** How many conclusions there are. */
    long count() {
        long[] count = {0};
        long[] before = new long[wordsOfFunctions];
        history.candidates((a, b) -> count[0] += count(a, b, before));
        return count[0];
    }

    private long count(int a, int b, long[] before) {
        int from = Math.max(days[starts[a]], days[starts[b]]);
        int x = phase(a, from);
        int y = phase(b, from);
        int endOfX = starts[a + 1];
        int endOfY = starts[b + 1];
        long count = 0;
        Arrays.fill(before, 0);
        while (x < endOfX && y < endOfY) {
            boolean isEnough = isEnough(x, y);
            for (int word = 0; word < wordsOfFunctions; word++) {
                long shared = functions[x * wordsOfFunctions + word] & functions[y * wordsOfFunctions + word];
                long concluded = isEnough ? shared : 0;
                count += Long.bitCount(concluded & ~before[word]);
                before[word] = concluded;
            }
            int nextOfX = x + 1 < endOfX ? days[x + 1] : Integer.MAX_VALUE;
            int nextOfY = y + 1 < endOfY ? days[y + 1] : Integer.MAX_VALUE;
            x += nextOfX <= nextOfY ? 1 : 0;
            y += nextOfY <= nextOfX ? 1 : 0;
        }
        return count;
    }

    private int phase(int body, int day) {
        int phase = starts[body];
        while (phase + 1 < starts[body + 1] && days[phase + 1] <= day) {
            phase++;
        }
        return phase;
    }

    private boolean isEnough(int x, int y) {
        int shared = 0;
        for (int word = 0; word < words && shared < history.atLeast(); word++) {
            shared += Long.bitCount(members[x * words + word] & members[y * words + word]);
        }
        return shared >= history.atLeast();
    }
}
