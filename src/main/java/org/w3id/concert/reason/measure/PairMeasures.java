package org.w3id.concert.reason.measure;

import static org.w3id.concert.reason.measure.Slice.isWithin;
import static org.w3id.concert.reason.measure.Slice.jaccard;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.concert.reason.measure.Value.Number;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;

/**
 * The measures of two bodies at a date. O1–O2: Panke and Stapel 2018, doi 10.1177/1369148117737924; O3–O4 after Haftel
 * and Lenz 2022, doi 10.1007/s11558-021-09415-3; O6 after Reinsberg and Westerwinter 2023,
 * doi 10.1007/s11558-023-09488-2; N1–N3: Alter and Meunier 2009. Where a set is not documented, so is the measure.
 */
final class PairMeasures {
    /** How many members a source means at least when it says that those of two bodies overlap. */
    private static final int LEAST_STATED = 2;

    private final Slice slice;
    private final TaskMeasures tasks;
    private final TieMeasures ties;

    PairMeasures(Slice slice) {
        this.slice = slice;
        this.tasks = new TaskMeasures(slice, this);
        this.ties = new TieMeasures(slice, this);
    }

    TaskMeasures tasks() {
        return tasks;
    }

    TieMeasures ties() {
        return ties;
    }

    Value of(Measure measure, int a, int b) {
        boolean isLegalPart = measure == Measure.NESTED && slice.isPart(a, b);
        if (isLegalPart) {
            return new Truth(true);
        }
        return switch (measure.subject()) {
            case TASKS -> tasks.of(measure, a, b);
            case TIE, DIRECTED_TIE -> ties.of(measure, a, b);
            default -> measure == Measure.DYADIC ? dyadic(a, b) : ofSets(measure, a, b);
        };
    }

    private Value ofSets(Measure measure, int a, int b) {
        return silence(measure, a)
                .or(() -> silence(measure, b))
                .or(() -> measure.needsAllMembers() ? silenceOfLists(a, b) : Optional.empty())
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
            case PARALLEL -> new Truth(enoughMembers(a, b) && shared + statedFunctions(a, b) == 0);
            default -> throw new IllegalArgumentException(measure + " is not of two bodies");
        };
    }

    /** Why nothing can be said of the body, if so. */
    Optional<String> silence(Measure measure, int body) {
        boolean needsTasks =
                measure == Measure.THREE_DIMENSIONAL && slice.tasks(body).isEmpty();
        return silenceOfMembers(body)
                .or(() -> measure.needsFunctions() ? silenceOfFunctions(body) : Optional.empty())
                .or(() -> needsTasks ? Optional.of("tasks of " + slice.bodyName(body)) : Optional.empty());
    }

    private Optional<String> silenceOfMembers(int body) {
        return slice.members(body).isEmpty() ? Optional.of("members of " + slice.bodyName(body)) : Optional.empty();
    }

    private Optional<String> silenceOfFunctions(int body) {
        return slice.functions(body).isEmpty() ? Optional.of("functions of " + slice.bodyName(body)) : Optional.empty();
    }

    /** Why O1 cannot be asked of two bodies: of one, a set is silent, and no source states what both have in common. */
    Optional<String> silenceUnlessStated(int a, int b) {
        Optional<String> ofMembers = statesCommonMembers(a, b)
                ? Optional.empty()
                : silenceOfMembers(a).or(() -> silenceOfMembers(b));
        return ofMembers.or(() -> silenceOfFunctions(a)).or(() -> silenceOfFunctions(b));
    }

    /** Why the members that are listed are not all: a source states that more are common, and does not list them. */
    Optional<String> silenceOfLists(int a, int b) {
        boolean isStatedOnly = slice.sharedMembers(a, b) < LEAST_STATED && statesCommonMembers(a, b);
        return isStatedOnly
                ? Optional.of("all members of " + slice.bodyName(a) + " and " + slice.bodyName(b)
                        + ": a source states common members without listing them")
                : Optional.empty();
    }

    /** O1; a source's statement that members or functions overlap stands for sets that are not documented. */
    Value dyadic(int a, int b) {
        return overlap(a, b)
                ? new Truth(true)
                : silenceUnlessStated(a, b).<Value>map(Silent::new).orElse(new Truth(false));
    }

    boolean overlap(int a, int b) {
        return enoughMembers(a, b)
                && slice.sharedFunctions(a, b) + statedFunctions(a, b)
                        >= slice.parameters().k();
    }

    boolean enoughMembers(int a, int b) {
        return slice.sharedMembers(a, b) >= slice.parameters().m() || statesCommonMembers(a, b);
    }

    private boolean statesCommonMembers(int a, int b) {
        return !slice.circumstances()
                .affirmed(Tie.Kind.COMMON_MEMBERS, slice.bodyName(a), slice.bodyName(b))
                .isEmpty();
    }

    /** How many functions more than the shared ones a source states that both have; one where it leaves them open. */
    private int statedFunctions(int a, int b) {
        List<Tie> stated =
                slice.circumstances().affirmed(Tie.Kind.COMMON_FUNCTIONS, slice.bodyName(a), slice.bodyName(b));
        if (stated.isEmpty()) {
            return 0;
        }
        Set<String> named = slice.circumstances().functions(stated);
        boolean isOpen = named.isEmpty() && slice.sharedFunctions(a, b) == 0;
        slice.sharedFunctionNames(a, b).forEach(named::remove);
        return isOpen ? 1 : named.size();
    }

    /** N1 in either direction, by law, or by members whatever the functions. */
    Optional<Nested> nesting(int a, int b) {
        return inside(a, b).or(() -> inside(b, a));
    }

    private Optional<Nested> inside(int inner, int outer) {
        boolean isByMembers =
                !slice.members(inner).isEmpty() && silenceOfLists(inner, outer).isEmpty() && memberNested(inner, outer);
        if (!slice.isPart(inner, outer) && !isByMembers) {
            return Optional.empty();
        }
        BitSet functions = slice.functions(inner);
        boolean isByBoth = !functions.isEmpty() && isWithin(functions, slice.functions(outer));
        Nested.By by = slice.isPart(inner, outer)
                ? Nested.By.LAW
                : isByBoth ? Nested.By.MEMBERS_AND_FUNCTIONS : Nested.By.MEMBERS;
        return Optional.of(new Nested(slice.bodyName(inner), slice.bodyName(outer), by));
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
