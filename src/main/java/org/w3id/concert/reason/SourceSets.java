package org.w3id.concert.reason;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sets of sources of which none contains another, each enough for a conclusion: the minimal monomials of its
 * why-provenance (Buneman, Khanna &amp; Tan 2001, <a href="https://doi.org/10.1007/3-540-44503-X_20">ICDT</a>).
 * Immutable.
 *
 * @param sets the smaller first, then in alphabetical order
 * @param complete whether none was left out because there were more than {@link #MOST}
 */
record SourceSets(List<Set<String>> sets, boolean complete) {
    /** How many sets are kept at most. */
    static final int MOST = 64;

    /** Nothing is enough. */
    static final SourceSets NEVER = new SourceSets(List.of(), true);

    /** Nothing is needed. */
    static final SourceSets ALWAYS = new SourceSets(List.of(Set.of()), true);

    SourceSets {
        sets = sets.stream().<Set<String>>map(TreeSet::new).distinct().toList();
        List<Set<String>> all = sets;
        List<Set<String>> minimal = all.stream()
                .filter(set -> all.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .sorted(comparing((Set<String> set) -> set.size()).thenComparing(Set::toString))
                .toList();
        complete = complete && minimal.size() <= MOST;
        sets = minimal.stream().limit(MOST).toList();
    }

    static SourceSets of(String source) {
        return new SourceSets(List.of(Set.of(source)), true);
    }

    /** What either of both is enough for. */
    SourceSets or(SourceSets other) {
        return new SourceSets(Stream.concat(sets.stream(), other.sets.stream()).toList(), complete && other.complete);
    }

    /** What both together are enough for. */
    SourceSets and(SourceSets other) {
        List<Set<String>> both = new ArrayList<>();
        for (Set<String> one : sets) {
            for (Set<String> another : other.sets) {
                Set<String> union = new TreeSet<>(one);
                union.addAll(another);
                both.add(union);
            }
        }
        return new SourceSets(both, complete && other.complete);
    }

    /** What any {@code count} of the premises are enough for. */
    static SourceSets atLeast(int count, Collection<SourceSets> premises) {
        List<SourceSets> reached = new ArrayList<>(List.of(ALWAYS));
        for (int number = 1; number <= count; number++) {
            reached.add(NEVER);
        }
        for (SourceSets premise : premises) {
            for (int number = count; number > 0; number--) {
                reached.set(
                        number, reached.get(number).or(reached.get(number - 1).and(premise)));
            }
        }
        return reached.get(count);
    }
}
