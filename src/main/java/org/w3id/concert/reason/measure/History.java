package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole history for sweeps over all pairs of bodies: O1 for each function at every time, as spans. Panke and Stapel
 * 2018, doi 10.1177/1369148117737924. Only read once it is made; each call sweeps anew.
 *
 * <p>Only bodies that ever had a function in common are met, and their members are followed through time only if enough
 * of them were ever the same; so the cost follows what is found, not all pairs.
 */
public final class History {
    /** The last day of a span without documented end. */
    public static final int OPEN = Runs.OPEN;

    private final MeasureIndex index;
    private final Parameters parameters;
    private final int bodies;
    private final Holdings members;
    private final Phases phases;
    private final Holdings functions;
    private final ByFrequency functionNumbers;

    /** For each state and function the bodies that ever had it. */
    private final long[][] byState;

    private final long[][] byFunction;

    /** The first and last day on which each body has any member. */
    private final int[] begins;

    private final int[] ends;

    /** Gets what is found, without a name or an object made for it. */
    @FunctionalInterface
    public interface Found {
        /** Days since 1970-01-01; {@code last} is {@link #OPEN} where no end is documented. */
        void overlap(int a, int b, int function, int first, int last);
    }

    /** Gets what a body has, without a name or an object made for it. */
    @FunctionalInterface
    public interface Held {
        /** Days as in {@link Found}. */
        void held(int body, int thing, int first, int last);
    }

    /** A span in which two bodies share enough members and a function. */
    public record Span(String a, String b, String function, Period period) {}

    History(MeasureIndex index, Attestations attestations, Parameters parameters) {
        this.index = index;
        this.parameters = parameters;
        bodies = index.bodyNumbers().size();
        int states = index.stateNumbers().size();
        Runs[] memberships = memberships(attestations);
        members = new Holdings(memberships, states);
        phases = new Phases(memberships, members.words);
        Map<Integer, int[]> rolledUp = rolledUp(attestations);
        functionNumbers = byFrequency(rolledUp, attestations, index.functionNumbers());
        functions = new Holdings(assignments(attestations, rolledUp), functionNumbers.used);
        byState = members.holders(bodies, states);
        byFunction = functions.holders(bodies, functionNumbers.used);
        begins = Stream.of(memberships)
                .mapToInt(runs -> IntStream.of(runs.firsts()).min().orElse(OPEN))
                .toArray();
        ends = Stream.of(memberships)
                .mapToInt(runs -> IntStream.of(runs.lasts()).max().orElse(-OPEN))
                .toArray();
    }

    private Runs[] memberships(Attestations attestations) {
        int[] memberships = new int[index.stateNumbers().size()];
        attestations
                .affiliations()
                .forEach(each -> memberships[index.stateNumbers().number(each.state())]++);
        ByFrequency numbers = new ByFrequency(memberships);
        List<List<Runs.Run>> runs = lists(bodies);
        for (Affiliation each : attestations.affiliations()) {
            if (parameters.roles().contains(each.role())) {
                int state = numbers.number(index.stateNumbers().number(each.state()));
                runs.get(index.bodyNumbers().number(each.body())).add(new Runs.Run(state, each.period()));
            }
        }
        return runs.stream().map(Runs::of).toArray(Runs[]::new);
    }

    /** By the numbers of the index, for each the functions that it is rolled up to. */
    private Map<Integer, int[]> rolledUp(Attestations attestations) {
        Map<Integer, int[]> rolledUp = new HashMap<>();
        for (Assignment each : attestations.assignments()) {
            rolledUp.computeIfAbsent(
                    index.functionNumbers().number(each.function()),
                    number -> attestations.scheme().rolledUp(each.function(), parameters.level()).stream()
                            .mapToInt(index.functionNumbers()::number)
                            .toArray());
        }
        return rolledUp;
    }

    private static ByFrequency byFrequency(Map<Integer, int[]> rolledUp, Attestations attestations, Dictionary names) {
        int[] assignments = new int[names.size()];
        for (Assignment each : attestations.assignments()) {
            for (int function : rolledUp.get(names.number(each.function()))) {
                assignments[function]++;
            }
        }
        return new ByFrequency(assignments);
    }

    private Runs[] assignments(Attestations attestations, Map<Integer, int[]> rolledUp) {
        List<List<Runs.Run>> runs = lists(bodies);
        for (Assignment each : attestations.assignments()) {
            List<Runs.Run> ofBody = runs.get(index.bodyNumbers().number(each.body()));
            for (int function : rolledUp.get(index.functionNumbers().number(each.function()))) {
                ofBody.add(new Runs.Run(functionNumbers.number(function), each.period()));
            }
        }
        return runs.stream().map(Runs::of).toArray(Runs[]::new);
    }

    /** Every pair, function and longest span, by the names of the bodies. */
    public List<Span> overlaps() {
        List<Span> spans = new ArrayList<>();
        overlaps((a, b, function, first, last) -> spans.add(new Span(
                index.bodyNumbers().name(a),
                index.bodyNumbers().name(b),
                functionName(function),
                new Period(LocalDate.ofEpochDay(first), last >= OPEN ? LocalDate.MAX : LocalDate.ofEpochDay(last)))));
        return spans;
    }

    /** The same, under numbers, ordered by both bodies. */
    public void overlaps(Found found) {
        Sweep sweep = new Sweep(members, phases, parameters.m());
        Meetings common = new Meetings(functions);
        candidates((a, b) -> meet(a, b, common, sweep, found));
    }

    /**
     * For the same pairs from the same arrays, how many members and functions both ever had, without any time, which
     * answers another question. Nothing that looks at these pairs at all is cheaper.
     *
     * @return the sum of functions and members shared, so that no step can be left out
     */
    public long everShared() {
        long[] sum = {0};
        candidates((a, b) -> sum[0] += functions.everShared(a, b) + members.everShared(a, b));
        return sum[0];
    }

    /** Gets pairs, as they are found. */
    @FunctionalInterface
    public interface Pairs {
        void pair(int a, int b);
    }

    /** The pairs that ever had enough members and a function in common, under numbers, ordered. */
    public void candidates(Pairs pairs) {
        Candidates candidates = new Candidates(this, parameters.m());
        for (int a = 0; a < bodies; a++) {
            long[] after = candidates.after(a);
            for (int word = a >> 6; word < after.length; word++) {
                for (long rest = after[word]; rest != 0; rest &= rest - 1) {
                    pairs.pair(a, word * 64 + Long.numberOfTrailingZeros(rest));
                }
            }
        }
    }

    private void meet(int a, int b, Meetings common, Sweep sweep, Found found) {
        if (Math.max(begins[a], begins[b]) > Math.min(ends[a], ends[b])) {
            return;
        }
        common.meet(a, b);
        int from = Math.max(common.earliest, Math.max(begins[a], begins[b]));
        int to = Math.min(common.latest, Math.min(ends[a], ends[b]));
        if (from > to) {
            return;
        }
        sweep.run(a, b, from, to);
        for (int meeting = 0; meeting < common.size; meeting++) {
            for (int window = 0; window < sweep.windows; window++) {
                int first = Math.max(common.firsts[meeting], sweep.firsts[window]);
                int last = Math.min(common.lasts[meeting], sweep.lasts[window]);
                if (first <= last) {
                    found.overlap(a, b, common.things[meeting], first, last);
                }
            }
        }
    }

    /** Everything that the sweep reads of members, under numbers, runs that touch made one. */
    public void memberships(Held held) {
        members.each(held);
    }

    /** The same of functions, rolled up to the level asked for. */
    public void assignments(Held held) {
        functions.each(held);
    }

    /** How many bodies there are; their numbers begin at 0. */
    public int bodies() {
        return bodies;
    }

    /** The common members that make an overlap. */
    public int atLeast() {
        return parameters.m();
    }

    public String bodyName(int body) {
        return index.bodyNumbers().name(body);
    }

    public String functionName(int function) {
        return index.functionNumbers().name(functionNumbers.thing(function));
    }

    public int functionCount() {
        return byFunction.length;
    }

    Holdings members() {
        return members;
    }

    Holdings functions() {
        return functions;
    }

    long[][] byState() {
        return byState;
    }

    long[][] byFunction() {
        return byFunction;
    }

    /** How many longs a set of bodies takes. */
    int words() {
        return (bodies + 63) / 64;
    }

    private static List<List<Runs.Run>> lists(int size) {
        return Stream.<List<Runs.Run>>generate(ArrayList::new).limit(size).toList();
    }
}
