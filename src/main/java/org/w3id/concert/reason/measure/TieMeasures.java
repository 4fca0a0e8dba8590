package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.w3id.concert.reason.measure.Tie.Kind;
import org.w3id.concert.reason.measure.Value.Number;
import org.w3id.concert.reason.measure.Value.Silent;
import org.w3id.concert.reason.measure.Value.Truth;

/**
 * How bodies stand to each other: C3 deference (Pratt 2018), C4 competition (Gehring and Faude 2013; Nolte 2018) and R1
 * encroachment (Haftel and Hofmann 2019, doi 10.1177/0022002719832057). What no source states is silent.
 */
final class TieMeasures {
    private final Slice slice;
    private final PairMeasures pairs;
    private final Circumstances then;

    TieMeasures(Slice slice, PairMeasures pairs) {
        this.slice = slice;
        this.pairs = pairs;
        this.then = slice.circumstances();
    }

    Value of(Measure measure, int a, int b) {
        return switch (measure) {
            case DEFERENCE -> deference(a, b);
            case COMPETITION -> competition(a, b);
            case ENCROACHMENT -> encroachment(a, b);
            default -> throw new IllegalArgumentException(measure + " is not of ties");
        };
    }

    private Value deference(int a, int b) {
        List<Tie> stated = from(Kind.DEFERENCE, a, b);
        return stated.isEmpty()
                ? new Silent("no source states whether " + name(a) + " defers to " + name(b))
                : new Truth(stated.stream().anyMatch(each -> !each.isDenied()));
    }

    private Value competition(int a, int b) {
        List<Tie> contest = then.ties(Kind.CONTEST, name(a), name(b));
        if (contest.isEmpty()) {
            return new Silent("no source states a contest of " + name(a) + " and " + name(b));
        }
        Value overlap = pairs.dyadic(a, b);
        if (overlap instanceof Silent) {
            return overlap;
        }
        boolean isSettled = !then.affirmed(Kind.ARRANGEMENT, name(a), name(b)).isEmpty()
                || !then.affirmed(Kind.DEFERENCE, name(a), name(b)).isEmpty();
        boolean isStated = contest.stream().anyMatch(each -> !each.isDenied());
        return new Truth(isStated && !isSettled && overlap.equals(new Truth(true)));
    }

    /** How many security functions the economic body {@code a} took up after {@code b} had them. */
    private Value encroachment(int a, int b) {
        Kinds kinds = then.attestations().kinds();
        if (!kinds.economicBodies().contains(name(a))) {
            return new Silent("whether " + name(a) + " is an economic body");
        }
        if (!kinds.securityBodies().contains(name(b))) {
            return new Silent("whether " + name(b) + " is a security body");
        }
        return pairs.silenceUnlessStated(a, b)
                .<Value>map(Silent::new)
                .orElseGet(() -> new Number(encroached(a, b).size()));
    }

    SortedSet<String> encroached(int a, int b) {
        SortedSet<String> found = new TreeSet<>();
        for (String function : slice.sharedFunctionNames(a, b)) {
            Optional<LocalDate> later = takenUp(name(a), function);
            Optional<LocalDate> earlier = takenUp(name(b), function);
            boolean isAfter =
                    later.isPresent() && earlier.isPresent() && later.get().isAfter(earlier.get());
            if (isAfter
                    && isOfSecurity(function)
                    && slice.onDay(later.get()).sharedMembers(a, b)
                            >= slice.parameters().m()) {
                found.add(function);
            }
        }
        return found;
    }

    private boolean isOfSecurity(String function) {
        return then.attestations().kinds().securityFunctions().stream()
                .anyMatch(top -> then.attestations().scheme().isWithin(function, top));
    }

    private Optional<LocalDate> takenUp(String body, String function) {
        return then.attestations().assignments().stream()
                .filter(each ->
                        each.body().equals(body) && then.attestations().scheme().isWithin(each.function(), function))
                .map(each -> each.period().first())
                .min(LocalDate::compareTo);
    }

    private List<Tie> from(Kind kind, int a, int b) {
        return then.ties(kind, name(a), name(b)).stream()
                .filter(each -> each.isFrom(name(a), name(b)))
                .toList();
    }

    /** The kinds of ties that a measure reads. */
    static Set<Kind> kinds(Measure measure) {
        return switch (measure) {
            case DEFERENCE -> Set.of(Kind.DEFERENCE);
            case COMPETITION ->
                Set.of(Kind.CONTEST, Kind.ARRANGEMENT, Kind.DEFERENCE, Kind.COMMON_MEMBERS, Kind.COMMON_FUNCTIONS);
            case COMPLEMENTARITY -> Set.of(Kind.DIVISION_OF_LABOUR, Kind.COMMON_MEMBERS);
            case DYADIC, PARTIALLY_OVERLAPPING -> Set.of(Kind.COMMON_MEMBERS, Kind.COMMON_FUNCTIONS);
            case DUPLICATION, DUPLICATION_GRADE, DUPLICATION_AREA -> Set.of(Kind.COMMON_MEMBERS, Kind.DUPLICATION);
            case UNCOORDINATED_DUPLICATION -> Set.of(Kind.COMMON_MEMBERS, Kind.DUPLICATION, Kind.ARRANGEMENT);
            default -> Set.of();
        };
    }

    private String name(int body) {
        return slice.bodyName(body);
    }
}
