package org.w3id.concert.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of the known names a mistyped one may have meant: those that share most pairs of letters with it (Dice). */
final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    static List<String> to(String name, Collection<String> known) {
        Set<String> wanted = pairs(name);
        return known.stream()
                .sorted(Comparator.comparingDouble((String other) -> -likeness(wanted, pairs(other)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < name.length(); at++) {
            pairs.add(name.substring(at, at + 2).toLowerCase(Locale.ROOT));
        }
        return pairs;
    }
}
