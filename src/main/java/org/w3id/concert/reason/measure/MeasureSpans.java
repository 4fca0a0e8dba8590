package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures over an interval: for each pair and measure the longest spans in which the value stays the same. Values
 * change only on days on which something documented begins or has ended, so one slice a change is enough.
 */
final class MeasureSpans {
    private final Period during;
    private final List<LocalDate> changes;
    private final List<Slice> slices;

    MeasureSpans(MeasureIndex index, Period during, Parameters parameters) {
        this.during = during;
        this.changes = List.copyOf(index.changes(during));
        this.slices = changes.stream().map(day -> index.at(day, parameters)).toList();
    }

    /** In the order of {@link Measurements#of}; body by body, so that little is kept at a time. */
    Stream<MeasureLine> of(List<Measure> measures, Selection selection) {
        List<Measure> paired = measures.stream().filter(Measure::isOfPairs).toList();
        List<Measure> wider =
                measures.stream().filter(measure -> !measure.isOfPairs()).toList();
        Stream<MeasureLine> ofPairs = paired.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, slices.get(0).bodies())
                        .boxed()
                        .flatMap(a -> joined(slice -> Measurements.ofPairs(slice, paired, a, selection)));
        return Stream.concat(ofPairs, joined(slice -> Measurements.of(slice, wider, selection)));
    }

    private Stream<MeasureLine> joined(java.util.function.Function<Slice, Stream<Measurement>> values) {
        Map<List<Object>, List<Run>> runs = new LinkedHashMap<>();
        for (int at = 0; at < slices.size(); at++) {
            int change = at;
            values.apply(slices.get(at)).forEach(value -> add(value, change, runs));
        }
        return runs.values().stream().flatMap(List::stream).map(this::line);
    }

    /** A value from one change on, through others, up to the day before the next. */
    private record Run(Measurement figure, int first, int last) {}

    private static void add(Measurement value, int change, Map<List<Object>, List<Run>> runs) {
        List<Run> before = runs.computeIfAbsent(
                List.of(value.measure().isOfPairs() ? 0 : 1, value.a(), value.b(), value.measure()),
                key -> new ArrayList<>());
        Run latest = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean isSame = latest != null
                && latest.last() == change - 1
                && latest.figure().value().equals(value.value())
                && latest.figure().nested().equals(value.nested());
        if (isSame) {
            before.set(before.size() - 1, new Run(both(latest.figure(), value), latest.first(), change));
        } else {
            before.add(new Run(value, change, change));
        }
    }

    private static Measurement both(Measurement one, Measurement other) {
        SortedSet<String> sources = new TreeSet<>(one.sources());
        return sources.addAll(other.sources())
                ? new Measurement(one.a(), one.b(), one.measure(), one.value(), one.parameters(), sources, one.nested())
                : one;
    }

    private MeasureLine line(Run run) {
        LocalDate last =
                run.last() + 1 < changes.size() ? changes.get(run.last() + 1).minusDays(1) : during.last();
        return new MeasureLine(
                run.figure(), changes.get(run.first()).toString(), last.toString(), java.util.Optional.empty(), "");
    }
}
