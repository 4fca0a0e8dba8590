package org.w3id.concert.reason.measure;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * New numbers for things: that which occurs most is the first, so that sets of them are short and enough common ones
 * are soon found. Only read once it is made.
 */
final class ByFrequency {
    private final int[] order;
    private final int[] numbers;

    /** How many occur at all; their numbers are the lowest. */
    final int used;

    /** @param occurrences of each thing */
    ByFrequency(int[] occurrences) {
        order = IntStream.range(0, occurrences.length)
                .boxed()
                .sorted(Comparator.comparingInt(thing -> -occurrences[thing]))
                .mapToInt(Integer::intValue)
                .toArray();
        numbers = new int[order.length];
        IntStream.range(0, order.length).forEach(number -> numbers[order[number]] = number);
        used = (int) IntStream.of(occurrences).filter(each -> each > 0).count();
    }

    int number(int thing) {
        return numbers[thing];
    }

    int thing(int number) {
        return order[number];
    }
}
