package org.w3id.concert.reason.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an index is filled from: memberships, functions, which body is legally part of which, and how bodies and
 * states stand to one another.
 *
 * @param parts pairs of a part and its whole
 */
public record Attestations(
        List<Affiliation> affiliations,
        List<Assignment> assignments,
        FunctionScheme scheme,
        Set<List<String>> parts,
        List<Tie> ties,
        List<Rivalry> rivalries,
        Kinds kinds) {
    public Attestations {
        affiliations = List.copyOf(affiliations);
        assignments = List.copyOf(assignments);
        parts = Set.copyOf(parts);
        ties = List.copyOf(ties);
        rivalries = List.copyOf(rivalries);
    }

    /** Without ties, rivalries and kinds. */
    public Attestations(
            List<Affiliation> affiliations,
            List<Assignment> assignments,
            FunctionScheme scheme,
            Set<List<String>> parts) {
        this(affiliations, assignments, scheme, parts, List.of(), List.of(), Kinds.NONE);
    }

    /** The same with rivalries between states. */
    public Attestations with(List<Rivalry> more) {
        return new Attestations(affiliations, assignments, scheme, parts, ties, both(rivalries, more), kinds);
    }

    /** Both together; the scheme is that of the one that has functions. */
    public Attestations and(Attestations other) {
        Set<List<String>> wholes = new LinkedHashSet<>(parts);
        wholes.addAll(other.parts);
        return new Attestations(
                both(affiliations, other.affiliations),
                both(assignments, other.assignments),
                assignments.isEmpty() ? other.scheme : scheme,
                wholes,
                both(ties, other.ties),
                both(rivalries, other.rivalries),
                kinds.and(other.kinds));
    }

    /** What these sources are enough for, at the dates that all sources together give it. */
    public Attestations on(Set<String> counted) {
        return new Attestations(
                affiliations.stream()
                        .filter(each -> each.basis().holdsOn(counted))
                        .toList(),
                assignments.stream()
                        .filter(each -> each.basis().holdsOn(counted))
                        .toList(),
                scheme,
                parts,
                ties.stream().filter(each -> each.basis().holdsOn(counted)).toList(),
                rivalries,
                kinds);
    }

    /** Every source that attests anything. */
    public Set<String> sources() {
        return Stream.of(
                        affiliations.stream().map(Affiliation::basis),
                        assignments.stream().map(Assignment::basis),
                        ties.stream().map(Tie::basis))
                .flatMap(bases -> bases)
                .flatMap(basis -> basis.supports().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The same with other names for bodies. */
    Attestations renamed(UnaryOperator<String> name) {
        return new Attestations(
                affiliations.stream()
                        .map(each -> each.named(name.apply(each.body())))
                        .toList(),
                assignments.stream()
                        .map(each -> each.named(name.apply(each.body())))
                        .toList(),
                scheme,
                parts.stream().map(pair -> pair.stream().map(name).toList()).collect(Collectors.toSet()),
                ties.stream()
                        .map(each -> new Tie(
                                each.kind(),
                                name.apply(each.a()),
                                name.apply(each.b()),
                                each.functions(),
                                each.period(),
                                each.isDenied(),
                                each.basis()))
                        .toList(),
                rivalries,
                kinds.renamed(name));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
