package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole history as sorted runs, for sweeps over all pairs of bodies: O1 for each function at every time, as
 * spans. Panke and Stapel 2018, doi 10.1177/1369148117737924. Only read once it is made; each call sweeps anew.
 */
public final class History {
    private final MeasureIndex index;
    private final Parameters parameters;
    private final Runs[] members;
    private final Runs[] functions;
    private final long[][] everMembers;
    private final long[][] everFunctions;

    /** Gets what is found, without a name or an object made for it. */
    @FunctionalInterface
    public interface Found {
        /** Days since 1970-01-01; {@code last} is {@link #OPEN} where no end is documented. */
        void overlap(int a, int b, int function, long first, long last);
    }

    /** The last day of a span without documented end. */
    public static final long OPEN = Runs.OPEN;

    /** A span in which two bodies share enough members and a function. */
    public record Span(String a, String b, String function, Period period) {}

    History(MeasureIndex index, Attestations attestations, Parameters parameters) {
        this.index = index;
        this.parameters = parameters;
        int bodies = index.bodyNumbers().size();
        List<List<Runs.Run>> memberRuns = lists(bodies);
        List<List<Runs.Run>> functionRuns = lists(bodies);
        for (Affiliation each : attestations.affiliations()) {
            if (parameters.roles().contains(each.role())) {
                memberRuns
                        .get(index.bodyNumbers().number(each.body()))
                        .add(new Runs.Run(index.stateNumbers().number(each.state()), each.period()));
            }
        }
        for (Assignment each : attestations.assignments()) {
            attestations.scheme().rolledUp(each.function(), parameters.level()).forEach(function -> functionRuns
                    .get(index.bodyNumbers().number(each.body()))
                    .add(new Runs.Run(index.functionNumbers().number(function), each.period())));
        }
        members = memberRuns.stream().map(Runs::of).toArray(Runs[]::new);
        functions = functionRuns.stream().map(Runs::of).toArray(Runs[]::new);
        everMembers = Stream.of(members).map(History::things).toArray(long[][]::new);
        everFunctions = Stream.of(functions).map(History::things).toArray(long[][]::new);
    }

    /** Every pair, function and longest span, by the names of the bodies. */
    public List<Span> overlaps() {
        List<Span> spans = new ArrayList<>();
        overlaps((a, b, function, first, last) -> spans.add(new Span(
                index.bodyNumbers().name(a),
                index.bodyNumbers().name(b),
                index.functionNumbers().name(function),
                new Period(LocalDate.ofEpochDay(first), last >= OPEN ? LocalDate.MAX : LocalDate.ofEpochDay(last)))));
        return spans;
    }

    /** The same, under numbers. */
    public void overlaps(Found found) {
        Sweep shared = new Sweep();
        Meetings common = new Meetings();
        for (int a = 0; a < members.length; a++) {
            for (int b = a + 1; b < members.length; b++) {
                if (canShare(everFunctions[a], everFunctions[b], 1)
                        && canShare(everMembers[a], everMembers[b], parameters.m())) {
                    common.meet(functions[a], functions[b]);
                    if (common.size() > 0) {
                        shared.run(members[a], members[b], parameters.m());
                        report(a, b, common, shared, found);
                    }
                }
            }
        }
    }

    /** Whether both ever had that many things in common, at whatever times. */
    private static boolean canShare(long[] one, long[] other, int atLeast) {
        int shared = 0;
        for (int word = 0; word < Math.min(one.length, other.length) && shared < atLeast; word++) {
            shared += Long.bitCount(one[word] & other[word]);
        }
        return shared >= atLeast;
    }

    private static void report(int a, int b, Meetings common, Sweep shared, Found found) {
        for (int meeting = 0; meeting < common.size(); meeting++) {
            for (int window = 0; window < shared.windows(); window++) {
                long from = Math.max(common.first(meeting), shared.first(window));
                long to = Math.min(common.last(meeting), shared.last(window));
                if (from <= to) {
                    found.overlap(a, b, common.thing(meeting), from, to);
                }
            }
        }
    }

    private static long[] things(Runs runs) {
        BitSet things = new BitSet();
        IntStream.of(runs.things()).forEach(things::set);
        return things.toLongArray();
    }

    private static List<List<Runs.Run>> lists(int size) {
        return Stream.<List<Runs.Run>>generate(ArrayList::new).limit(size).toList();
    }
}
