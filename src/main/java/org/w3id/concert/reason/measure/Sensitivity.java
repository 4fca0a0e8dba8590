package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.concert.graph.imports.MembershipRole;

/** Measures under many parameters at one date: each measure under every value of those that it depends on. */
record Sensitivity(MeasureIndex index, LocalDate day, Parameters given) {
    private static final int MOST = 3;

    /** For all parameters with every source, and with the given ones without each of the sources in turn. */
    Stream<MeasureLine> lines(List<Measure> measures, Selection selection, String at) {
        Stream<MeasureLine> all = of(measures, selection).map(figure -> new MeasureLine(figure, at));
        List<String> sources = index.sourceNumbers().names();
        return sources.size() < 2
                ? all
                : Stream.concat(all, sources.stream().flatMap(left -> without(left, measures, selection, at)));
    }

    private Stream<MeasureLine> without(String left, List<Measure> measures, Selection selection, String at) {
        Set<String> rest = new LinkedHashSet<>(index.sourceNumbers().names());
        rest.remove(left);
        return Measurements.of(index.on(rest).at(day, given), measures, selection)
                .map(figure -> new MeasureLine(figure, at, "", Optional.empty(), left));
    }

    Stream<Measurement> of(List<Measure> measures, Selection selection) {
        return grid().flatMap(parameters -> {
            List<Measure> changing = measures.stream()
                    .filter(measure -> isWorthwhile(measure, parameters))
                    .toList();
            return changing.isEmpty()
                    ? Stream.empty()
                    : Measurements.of(index.at(day, parameters), changing, selection);
        });
    }

    /** Not where a parameter differs on which the measure does not depend. */
    private boolean isWorthwhile(Measure measure, Parameters parameters) {
        return (measure.dependsOnM() || parameters.m() == given.m())
                && (measure.dependsOnK() || parameters.k() == given.k())
                && (measure.needsFunctions() || parameters.level() == given.level());
    }

    private Stream<Parameters> grid() {
        List<Set<MembershipRole>> roles = List.of(
                EnumSet.of(MembershipRole.FULL),
                EnumSet.of(MembershipRole.FULL, MembershipRole.ASSOCIATE),
                EnumSet.allOf(MembershipRole.class));
        return with(roles, given.roles()).stream().flatMap(counted -> numbers(given.level(), index.depth()).stream()
                .flatMap(level -> numbers(given.m(), MOST).stream().flatMap(m -> numbers(given.k(), MOST).stream()
                        .map(k -> new Parameters(m, k, level, counted, given.theta())))));
    }

    private static List<Integer> numbers(int given, int most) {
        return with(IntStream.rangeClosed(1, most).boxed().toList(), given);
    }

    private static <T> List<T> with(List<T> values, T given) {
        Set<T> all = new LinkedHashSet<>(values);
        all.add(given);
        return List.copyOf(all);
    }
}
