package org.w3id.concert.extract.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Things with patterns in their order, of which those that cannot match a text are left out by what they need. Immutable.
 *
 * @param <T> what has a pattern
 */
public final class Sieve<T> {
    private static final int GRAM = 3;
    private static final int BITS = 1 << 13;
    private final List<T> things;
    private final List<int[][]> needed;
    private final String[] strings;
    private final int[][] grams;

    private Sieve(List<T> things, List<int[][]> needed, String[] strings) {
        this.things = List.copyOf(things);
        this.needed = List.copyOf(needed);
        this.strings = strings;
        this.grams = new int[strings.length][];
        for (int at = 0; at < strings.length; at++) {
            this.grams[at] = grams(strings[at]).stream().toArray();
        }
    }

    /** @param expression the regular expression of a thing */
    public static <T> Sieve<T> of(List<T> things, Function<T, String> expression) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<int[][]> needed = things.stream()
                .map(thing -> Needed.of(expression.apply(thing)).sets().stream()
                        .map(set -> set.stream()
                                .sorted()
                                .mapToInt(string -> numbers.computeIfAbsent(string, key -> numbers.size()))
                                .toArray())
                        .toArray(int[][]::new))
                .toList();
        return new Sieve<>(things, needed, numbers.keySet().toArray(String[]::new));
    }

    /** Those that may match the text; what they look around for may stand outside it. */
    public List<T> mayMatch(String text) {
        Sought sought = new Sought(text.toLowerCase(Locale.ROOT));
        List<T> found = new ArrayList<>();
        for (int at = 0; at < things.size(); at++) {
            if (sought.hasAll(needed.get(at))) {
                found.add(things.get(at));
            }
        }
        return found;
    }

    /** Three signs in a row, each as the number of a bit; several may share one. */
    private static BitSet grams(String text) {
        BitSet grams = new BitSet(BITS);
        for (int at = 0; at + GRAM <= text.length(); at++) {
            int hash = (text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2);
            grams.set((hash ^ hash >>> 13) & BITS - 1);
        }
        return grams;
    }

    /** A text, and which of the strings were found in it. */
    private final class Sought {
        private static final byte PRESENT = 1;
        private static final byte ABSENT = 2;
        private final String text;
        private final BitSet ofText;
        private final byte[] known = new byte[strings.length];

        Sought(String text) {
            this.text = text;
            this.ofText = grams(text);
        }

        boolean hasAll(int[][] sets) {
            for (int[] set : sets) {
                if (!hasOne(set)) {
                    return false;
                }
            }
            return true;
        }

        private boolean hasOne(int[] set) {
            for (int number : set) {
                if (known[number] == 0) {
                    known[number] = has(number) ? PRESENT : ABSENT;
                }
                if (known[number] == PRESENT) {
                    return true;
                }
            }
            return false;
        }

        /** Most strings are ruled out by what stands in none of the text's places. */
        private boolean has(int number) {
            for (int gram : grams[number]) {
                if (!ofText.get(gram)) {
                    return false;
                }
            }
            return text.contains(strings[number]);
        }
    }
}
