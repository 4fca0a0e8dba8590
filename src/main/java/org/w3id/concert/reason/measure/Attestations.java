package org.w3id.concert.reason.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * All that an index is filled from: memberships, functions, and which body is legally part of which.
 *
 * @param parts pairs of a part and its whole
 */
public record Attestations(
        List<Affiliation> affiliations, List<Assignment> assignments, FunctionScheme scheme, Set<List<String>> parts) {
    public Attestations {
        affiliations = List.copyOf(affiliations);
        assignments = List.copyOf(assignments);
        parts = Set.copyOf(parts);
    }

    /** Both together; the scheme is that of the one that has functions. */
    public Attestations and(Attestations other) {
        List<Affiliation> all = new ArrayList<>(affiliations);
        all.addAll(other.affiliations);
        List<Assignment> functions = new ArrayList<>(assignments);
        functions.addAll(other.assignments);
        Set<List<String>> wholes = new LinkedHashSet<>(parts);
        wholes.addAll(other.parts);
        return new Attestations(all, functions, assignments.isEmpty() ? other.scheme : scheme, wholes);
    }

    /** The same with other names for bodies. */
    Attestations renamed(UnaryOperator<String> name) {
        return new Attestations(
                affiliations.stream()
                        .map(each -> new Affiliation(
                                name.apply(each.body()),
                                each.state(),
                                each.role(),
                                each.period(),
                                each.observedUntil(),
                                each.sources()))
                        .toList(),
                assignments.stream()
                        .map(each ->
                                new Assignment(name.apply(each.body()), each.function(), each.period(), each.sources()))
                        .toList(),
                scheme,
                parts.stream().map(pair -> pair.stream().map(name).toList()).collect(Collectors.toSet()));
    }
}
