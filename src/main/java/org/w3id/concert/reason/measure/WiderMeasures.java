package org.w3id.concert.reason.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.w3id.concert.reason.measure.Value.Number;
import org.w3id.concert.reason.measure.Value.Silent;

/**
 * Measures of one body (O5: Haftel and Lenz 2022), of one state (O7: Panke and Stapel 2021,
 * doi 10.1080/14782804.2021.1883562; 2023, doi 10.1007/s11558-023-09506-3) and of one function (N4: Raustiala and
 * Victor 2004; Alter and Raustiala 2018). Bodies whose functions or members are silent are left out of sums.
 */
final class WiderMeasures {
    private static final int LEAST_OF_A_COMPLEX = 3;

    private final Slice slice;
    private final PairMeasures pairs;

    WiderMeasures(Slice slice) {
        this.slice = slice;
        this.pairs = new PairMeasures(slice);
    }

    /** O5, or R2. */
    Measurement ofBody(Measure measure, int body) {
        return measure == Measure.RIVALRY ? rivalry(body) : monadic(measure, body);
    }

    /** R2: the share of the pairs of members that are rivals in the year. */
    private Measurement rivalry(int body) {
        List<Rivalry> rivalries = slice.circumstances().attestations().rivalries();
        int year = slice.circumstances().day().getYear();
        boolean isObserved = rivalries.stream().anyMatch(each -> each.firstYear() <= year)
                && rivalries.stream().anyMatch(each -> each.lastYear() >= year);
        int members = slice.members(body).cardinality();
        Value value = isObserved && members > 1
                ? new Number(rivals(body).size() / (members * (members - 1) / 2.0))
                : new Silent(isObserved ? "two members of " + slice.bodyName(body) : "rivalries of " + year);
        SortedSet<String> sources = slice.sources(false, body);
        rivalries.forEach(each -> sources.add(each.source()));
        return new Measurement(slice.bodyName(body), "", Measure.RIVALRY, value, slice.parameters(), sources);
    }

    /** The pairs of members that are rivals, in the order of their codes, each with the data sets that say so. */
    SortedMap<String, SortedSet<String>> rivals(int body) {
        List<String> members = slice.memberNames(body);
        int year = slice.circumstances().day().getYear();
        SortedMap<String, SortedSet<String>> pairs = new TreeMap<>();
        for (Rivalry each : slice.circumstances().attestations().rivalries()) {
            if (each.holdsIn(year) && members.contains(each.state()) && members.contains(each.otherState())) {
                boolean inOrder = each.state().compareTo(each.otherState()) < 0;
                String pair = inOrder ? each.state() + "–" + each.otherState() : each.otherState() + "–" + each.state();
                pairs.computeIfAbsent(pair, key -> new TreeSet<>()).add(each.source());
            }
        }
        return pairs;
    }

    /** O5: over all other bodies of which O1 can be said. */
    private Measurement monadic(Measure measure, int body) {
        boolean isWeighted = measure == Measure.MONADIC_WEIGHTED || measure == Measure.MONADIC_WEIGHTED_MEAN;
        boolean isMean = measure == Measure.MONADIC_MEAN || measure == Measure.MONADIC_WEIGHTED_MEAN;
        int[] others = IntStream.range(0, slice.bodies())
                .filter(other -> other != body && isKnown(other))
                .filter(other ->
                        !isWeighted || pairs.silenceOfLists(body, other).isEmpty())
                .toArray();
        Value value = pairs.silence(Measure.DYADIC, body)
                .<Value>map(Silent::new)
                .orElseGet(() -> {
                    double sum = 0;
                    for (int other : others) {
                        sum += isWeighted ? weight(body, other) : pairs.overlap(body, other) ? 1 : 0;
                    }
                    if ((isMean || isWeighted) && others.length == 0) {
                        return new Silent("members and functions of any other body");
                    }
                    return new Number(isMean ? sum / others.length : sum);
                });
        int[] counted =
                IntStream.concat(IntStream.of(body), IntStream.of(others)).toArray();
        return new Measurement(
                slice.bodyName(body), "", measure, value, slice.parameters(), slice.sources(true, counted));
    }

    /** O7. */
    Measurement ofState(Measure measure, int state) {
        int[] bodies = IntStream.range(0, slice.bodies())
                .filter(body -> slice.members(body).get(state))
                .toArray();
        int[] known = IntStream.of(bodies).filter(this::isKnown).toArray();
        Value value = known.length == 0
                ? new Silent("functions of any body of " + slice.stateName(state))
                : new Number(measure == Measure.EXPOSURE ? exposure(known) : duplicated(known));
        return new Measurement(
                slice.stateName(state), "", measure, value, slice.parameters(), slice.sources(true, bodies));
    }

    /** N4: each body of a connected component of at least three, with the number of bodies in it. */
    List<Measurement> complexes(int function) {
        BitSet left = new BitSet();
        IntStream.range(0, slice.bodies())
                .filter(body -> slice.functions(body).get(function))
                .filter(this::isKnown)
                .forEach(left::set);
        List<Measurement> found = new ArrayList<>();
        while (!left.isEmpty()) {
            int[] component = component(left);
            if (component.length >= LEAST_OF_A_COMPLEX) {
                for (int body : component) {
                    found.add(new Measurement(
                            slice.bodyName(body),
                            slice.functionName(function),
                            Measure.REGIME_COMPLEX,
                            new Number(component.length),
                            slice.parameters(),
                            slice.sources(true, component)));
                }
            }
        }
        return found;
    }

    /** Takes one component out of {@code left}; links of law between part and whole do not connect. */
    private int[] component(BitSet left) {
        BitSet component = new BitSet();
        BitSet reached = new BitSet();
        reached.set(left.nextSetBit(0));
        while (!reached.isEmpty()) {
            int body = reached.nextSetBit(0);
            reached.clear(body);
            left.clear(body);
            component.set(body);
            left.stream()
                    .filter(other -> pairs.enoughMembers(body, other))
                    .filter(other -> !slice.isPart(body, other) && !slice.isPart(other, body))
                    .forEach(reached::set);
        }
        return component.stream().toArray();
    }

    private double duplicated(int[] bodies) {
        double sum = 0;
        for (int function = 0; function < slice.functionCount(); function++) {
            int at = function;
            long covering = IntStream.of(bodies)
                    .filter(body -> slice.functions(body).get(at))
                    .count();
            sum += Math.max(0, covering - 1);
        }
        return sum;
    }

    private double exposure(int[] bodies) {
        double sum = 0;
        for (int one = 0; one < bodies.length; one++) {
            for (int other = one + 1; other < bodies.length; other++) {
                sum += pairs.overlap(bodies[one], bodies[other]) ? 1 : 0;
            }
        }
        return sum;
    }

    private double weight(int body, int other) {
        return pairs.of(Measure.WEIGHTED_DYADIC, body, other) instanceof Number value ? value.number() : 0;
    }

    private boolean isKnown(int body) {
        return pairs.silence(Measure.DYADIC, body).isEmpty();
    }
}
