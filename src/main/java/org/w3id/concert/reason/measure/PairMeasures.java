package org.w3id.concert.reason.measure;

import static org.w3id.concert.reason.measure.Slice.isWithin;
import static org.w3id.concert.reason.measure.Slice.jaccard;

import java.util.BitSet;
import java.util.Optional;
import org.w3id.concert.reason.measure.Value.Number;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;

/**
 * The measures of two bodies at a date. O1–O2: Panke and Stapel 2018, doi 10.1177/1369148117737924; O3–O4 after Haftel
 * and Lenz 2022, doi 10.1007/s11558-021-09415-3; O6 after Reinsberg and Westerwinter 2023,
 * doi 10.1007/s11558-023-09488-2; N1–N3: Alter and Meunier 2009. Where a set is not documented, so is the measure.
 */
final class PairMeasures {
    private final Slice slice;

    PairMeasures(Slice slice) {
        this.slice = slice;
    }

    Value of(Measure measure, int a, int b) {
        boolean isLegalPart = measure == Measure.NESTED && slice.isPart(a, b);
        if (isLegalPart) {
            return new Truth(true);
        }
        return silence(measure, a)
                .or(() -> silence(measure, b))
                .<Value>map(Silent::new)
                .orElseGet(() -> measure.needsFunctions() ? withFunctions(measure, a, b) : ofMembers(measure, a, b));
    }

    private Value ofMembers(Measure measure, int a, int b) {
        BitSet first = slice.members(a);
        BitSet second = slice.members(b);
        double shared = slice.sharedMembers(a, b);
        return switch (measure) {
            case SHARED_MEMBERS -> new Number(shared);
            case MEMBER_JACCARD -> new Number(jaccard(first, second));
            case CONTAINMENT -> new Number(shared / first.cardinality());
            case OVERLAP_COEFFICIENT -> new Number(shared / Math.min(first.cardinality(), second.cardinality()));
            case MEMBER_NESTED -> new Truth(memberNested(a, b));
            default -> throw new IllegalArgumentException(measure + " is not of members");
        };
    }

    private Value withFunctions(Measure measure, int a, int b) {
        BitSet first = slice.functions(a);
        BitSet second = slice.functions(b);
        double members = jaccard(slice.members(a), slice.members(b));
        int shared = slice.sharedFunctions(a, b);
        return switch (measure) {
            case DYADIC -> new Truth(overlap(a, b));
            case OVERLAP_COUNT -> new Number(enoughMembers(a, b) ? shared : 0);
            case WEIGHTED_DYADIC -> new Number(members * jaccard(first, second));
            case DIRECTED_DYADIC ->
                new Number((double) slice.sharedMembers(a, b)
                        / slice.members(a).cardinality()
                        * shared
                        / first.cardinality());
            case THREE_DIMENSIONAL ->
                new Number(members * jaccard(first, second) * jaccard(slice.tasks(a), slice.tasks(b)));
            case NESTED -> new Truth(nested(a, b));
            case PARTIALLY_OVERLAPPING -> new Truth(overlap(a, b) && !nested(a, b) && !nested(b, a));
            case PARALLEL -> new Truth(enoughMembers(a, b) && shared == 0);
            default -> throw new IllegalArgumentException(measure + " is not of two bodies");
        };
    }

    /** Why nothing can be said of the body, if so. */
    Optional<String> silence(Measure measure, int body) {
        if (slice.members(body).isEmpty()) {
            return Optional.of("members of " + slice.bodyName(body));
        }
        if (measure.needsFunctions() && slice.functions(body).isEmpty()) {
            return Optional.of("functions of " + slice.bodyName(body));
        }
        if (measure == Measure.THREE_DIMENSIONAL && slice.tasks(body).isEmpty()) {
            return Optional.of("tasks of " + slice.bodyName(body));
        }
        return Optional.empty();
    }

    /** O1. */
    boolean overlap(int a, int b) {
        return enoughMembers(a, b)
                && slice.sharedFunctions(a, b) >= slice.parameters().k();
    }

    boolean enoughMembers(int a, int b) {
        return slice.sharedMembers(a, b) >= slice.parameters().m();
    }

    /** N1, by members and functions or by law. */
    private boolean nested(int a, int b) {
        return slice.isPart(a, b) || memberNested(a, b) && isWithin(slice.functions(a), slice.functions(b));
    }

    private boolean memberNested(int a, int b) {
        return isWithin(slice.members(a), slice.members(b))
                && slice.members(a).cardinality() < slice.members(b).cardinality();
    }
}
