package org.w3id.concert.reason.measure;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.reason.measure.Measure.Subject;

/** All values of some measures at a date, in the order of their names; nothing is kept. */
public final class Measurements {
    private Measurements() {}

    /**
     * Pairs of which both bodies are documented, one line each for a measure without direction (a before b), two for
     * one with direction; then bodies, states and functions.
     *
     * @param wanted bodies to which the lines are restricted; sums still go over all
     */
    public static Stream<Measurement> of(Slice slice, List<Measure> measures, Predicate<String> wanted) {
        return of(slice, measures, Selection.among(wanted));
    }

    /** The same of those that are selected. */
    static Stream<Measurement> of(Slice slice, List<Measure> measures, Selection selection) {
        int[] bodies = IntStream.range(0, slice.bodies())
                .filter(body -> selection.has(slice, body))
                .toArray();
        WiderMeasures wider = new WiderMeasures(slice);
        List<Measure> paired = measures.stream().filter(Measure::isOfPairs).toList();
        Stream<Measurement> ofPairs = paired.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, slice.bodies()).boxed().flatMap(a -> ofPairs(slice, paired, a, selection));
        Stream<Measurement> ofBodies = IntStream.of(bodies).boxed().flatMap(body -> of(measures, Subject.BODY)
                .map(measure -> wider.ofBody(measure, body)));
        Stream<Measurement> ofStates = IntStream.range(0, slice.states())
                .filter(state -> IntStream.of(bodies)
                        .anyMatch(body -> slice.members(body).get(state)))
                .boxed()
                .flatMap(state -> of(measures, Subject.STATE).map(measure -> wider.ofState(measure, state)));
        Stream<Measurement> ofFunctions = of(measures, Subject.FUNCTION)
                .flatMap(measure -> IntStream.range(0, slice.functionCount())
                        .boxed()
                        .flatMap(function -> wider.complexes(function).stream())
                        .filter(line -> selection.has(slice, slice.number(line.a()))));
        return Stream.of(ofPairs, ofBodies, ofStates, ofFunctions).flatMap(lines -> lines);
    }

    /** The pairs in which {@code a} is the first. */
    static Stream<Measurement> ofPairs(Slice slice, List<Measure> measures, int a, Selection selection) {
        PairMeasures pairs = new PairMeasures(slice);
        return IntStream.range(0, slice.bodies())
                .filter(b -> b != a && selection.has(slice, a, b))
                .boxed()
                .flatMap(b -> measures.stream()
                        .filter(measure -> measure.isDirected() || a < b)
                        .map(measure -> pair(slice, pairs, measure, a, b)));
    }

    /** What is measured if nothing is said: members alone where no function is documented. */
    public static List<Measure> standard(boolean hasFunctions) {
        Set<Measure> standard = Set.of(
                Measure.SHARED_MEMBERS,
                Measure.MEMBER_JACCARD,
                Measure.CONTAINMENT,
                Measure.OVERLAP_COEFFICIENT,
                Measure.MEMBER_NESTED,
                Measure.DYADIC,
                Measure.OVERLAP_COUNT,
                Measure.WEIGHTED_DYADIC);
        return Stream.of(Measure.values())
                .filter(standard::contains)
                .filter(measure -> hasFunctions || !measure.needsFunctions())
                .toList();
    }

    private static Stream<Measure> of(List<Measure> measures, Subject subject) {
        return measures.stream().filter(measure -> measure.subject() == subject);
    }

    private static Measurement pair(Slice slice, PairMeasures pairs, Measure measure, int a, int b) {
        return new Measurement(
                slice.bodyName(a),
                slice.bodyName(b),
                measure,
                pairs.of(measure, a, b),
                slice.parameters(),
                slice.sources(measure, a, b),
                pairs.nesting(a, b));
    }
}
