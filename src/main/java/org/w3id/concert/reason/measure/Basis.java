package org.w3id.concert.reason.measure;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * On what something documented rests.
 *
 * @param supports sets of sources, each of which is enough
 * @param grounds the claims of a fact, the derivations of a conclusion or the row of a data set, by IRI where they
 *     have one
 */
public record Basis(Set<Set<String>> supports, Set<String> grounds) {
    public Basis {
        supports = supports.stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
        grounds = Set.copyOf(grounds);
    }

    /** Of sources each of which says it. */
    public static Basis of(Set<String> sources) {
        return new Basis(sources.stream().map(Set::of).collect(Collectors.toSet()), Set.of());
    }

    /** All sources that take part. */
    public SortedSet<String> sources() {
        SortedSet<String> all = new TreeSet<>();
        supports.forEach(all::addAll);
        return all;
    }

    boolean holdsOn(Set<String> counted) {
        return supports.stream().anyMatch(counted::containsAll);
    }
}
