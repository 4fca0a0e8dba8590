package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * What is asked of an index, the same on the command line and over HTTP.
 *
 * @param measures none for the standard ones
 * @param bodies none for all
 * @param at a year or month means its last day; none for the last day of which a membership is documented
 */
public record MeasureQuestion(
        List<Measure> measures, List<String> bodies, Optional<StatedDate> at, Parameters parameters) {
    public MeasureQuestion {
        measures = List.copyOf(measures);
        bodies = List.copyOf(bodies);
    }

    /**
     * From the words that people give; an empty word stands for none.
     *
     * @throws FaultyInput with everything that is not understood
     */
    public static MeasureQuestion of(
            List<String> measures, List<String> bodies, String at, int m, int k, int level, List<String> roles) {
        List<Fault> faults = new ArrayList<>();
        List<Measure> counted =
                named("measures", measures, Measure::of, List.of(Measure.values()), Measure::slug, faults);
        Set<MembershipRole> members = new LinkedHashSet<>(named(
                "roles", roles, MembershipRole::of, List.of(MembershipRole.values()), MembershipRole::slug, faults));
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(each -> each.latest().isPresent());
        if (date.isEmpty() && !at.isEmpty()) {
            faults.add(new Fault("at", 0, at, "a date such as 2018 or 2020-01-31 expected", ""));
        }
        if (Math.min(m, Math.min(k, level)) < 1) {
            faults.add(new Fault("measure", 0, "m, k, level", "whole numbers from 1 expected", ""));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        Set<MembershipRole> standard = Parameters.STANDARD.roles();
        return new MeasureQuestion(
                counted, bodies, date, new Parameters(m, k, level, members.isEmpty() ? standard : members));
    }

    /** The last day of the date that is asked for. */
    public LocalDate day(MeasureIndex index) {
        return at.flatMap(StatedDate::latest)
                .or(index::lastDocumentedDay)
                .orElseThrow(() -> new FaultyInput(
                        new Fault("at", 0, "no date", "a date expected", "no membership is documented")));
    }

    /** The date as it was asked for. */
    public String dateText(MeasureIndex index) {
        return at.map(StatedDate::edtf).orElseGet(() -> day(index).toString());
    }

    /** One value for each measure and pair, in order. */
    public Stream<Measurement> answer(MeasureIndex index) {
        Set<String> wanted = wanted(index);
        return Measurements.of(
                index.at(day(index), parameters), counted(index), body -> wanted.isEmpty() || wanted.contains(body));
    }

    /** The same for m and k from 1 to 3, each level of functions and more and more roles, where a measure changes. */
    public Stream<Measurement> sensitivity(MeasureIndex index) {
        Set<String> wanted = wanted(index);
        return new Sensitivity(index, day(index), parameters)
                .of(counted(index), body -> wanted.isEmpty() || wanted.contains(body));
    }

    private List<Measure> counted(MeasureIndex index) {
        return measures.isEmpty() ? Measurements.standard(index.hasFunctions()) : measures;
    }

    /** The bodies by their names in the index, in whatever case they were typed, with whatever origin. */
    private Set<String> wanted(MeasureIndex index) {
        Set<String> found = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (String body : bodies) {
            String typed = body.strip().toLowerCase(Locale.ROOT);
            List<String> same = index.bodies().stream()
                    .filter(name -> name.equalsIgnoreCase(typed)
                            || name.toLowerCase(Locale.ROOT).endsWith(":" + typed))
                    .toList();
            if (same.isEmpty()) {
                faults.add(new Fault(
                        "bodies", 0, body, "a body of the counted sources expected", "leave bodies out to see all"));
            }
            found.addAll(same);
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return found;
    }

    private static <T> List<T> named(
            String of,
            List<String> words,
            Function<String, Optional<T>> byName,
            List<T> known,
            Function<T, String> name,
            List<Fault> faults) {
        List<T> found = new ArrayList<>();
        for (String word : words) {
            String advice =
                    "one of " + String.join(", ", known.stream().map(name).toList());
            byName.apply(word.strip().toLowerCase(Locale.ROOT))
                    .ifPresentOrElse(
                            found::add, () -> faults.add(new Fault(of, 0, word, "a known name expected", advice)));
        }
        return found.stream().distinct().toList();
    }
}
