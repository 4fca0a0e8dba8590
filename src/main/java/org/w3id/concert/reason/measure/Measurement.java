package org.w3id.concert.reason.measure;

import java.util.Optional;
import java.util.SortedSet;

/**
 * One value of one measure.
 *
 * @param a a body, or a state for measures of states
 * @param b the other body; empty for measures of one body or state; a function for regime complexes
 * @param parameters with which it was taken
 * @param sources that attest the sets it was taken from; where it speaks of what no source says, all that count
 * @param nested of a pair of bodies of which one is nested in the other
 */
public record Measurement(
        String a,
        String b,
        Measure measure,
        Value value,
        Parameters parameters,
        SortedSet<String> sources,
        Optional<Nested> nested) {

    /** Not of a pair. */
    Measurement(String a, String b, Measure measure, Value value, Parameters parameters, SortedSet<String> sources) {
        this(a, b, measure, value, parameters, sources, Optional.empty());
    }
}
