package org.w3id.concert.reason.measure;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bodies sources call economic or security bodies, and which functions, with their narrower ones, are of security. */
public record Kinds(Set<String> economicBodies, Set<String> securityBodies, Set<String> securityFunctions) {
    public static final Kinds NONE = new Kinds(Set.of(), Set.of(), Set.of());

    public Kinds {
        economicBodies = Set.copyOf(economicBodies);
        securityBodies = Set.copyOf(securityBodies);
        securityFunctions = Set.copyOf(securityFunctions);
    }

    Kinds and(Kinds other) {
        return new Kinds(
                union(economicBodies, other.economicBodies),
                union(securityBodies, other.securityBodies),
                union(securityFunctions, other.securityFunctions));
    }

    Kinds renamed(UnaryOperator<String> name) {
        return new Kinds(
                economicBodies.stream().map(name).collect(Collectors.toSet()),
                securityBodies.stream().map(name).collect(Collectors.toSet()),
                securityFunctions);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
