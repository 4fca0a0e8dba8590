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
 * @param during the interval of which the spans are asked; none for a date
 * @param at a year or month means its last day; none for the last day of which a membership is documented
 */
public record MeasureQuestion(
        List<Measure> measures,
        List<String> bodies,
        Optional<StatedDate> at,
        Optional<Period> during,
        Parameters parameters) {
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
                counted,
                bodies,
                date,
                Optional.empty(),
                new Parameters(m, k, level, members.isEmpty() ? standard : members));
    }

    /** The same over an interval, whole years and months counting from their first to their last day; both or none. */
    public MeasureQuestion during(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return this;
        }
        Optional<LocalDate> first = StatedDate.parse(from).flatMap(StatedDate::earliest);
        Optional<LocalDate> last = StatedDate.parse(to).flatMap(StatedDate::latest);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()) || at.isPresent()) {
            throw new FaultyInput(
                    new Fault("from, to", 0, from + " " + to, "two dates such as 1992 and 2011 expected", "and no at"));
        }
        return new MeasureQuestion(measures, bodies, at, Optional.of(new Period(first.get(), last.get())), parameters);
    }

    /** The same with another least division of labour. */
    public MeasureQuestion theta(double theta) {
        if (!(theta >= 0 && theta <= 1)) {
            throw new FaultyInput(new Fault("theta", 0, String.valueOf(theta), "a number from 0 to 1 expected", ""));
        }
        Parameters with = new Parameters(parameters.m(), parameters.k(), parameters.level(), parameters.roles(), theta);
        return new MeasureQuestion(measures, bodies, at, during, with);
    }

    /** How the answer is laid out. */
    public MeasureColumns columns(boolean sensitivity, boolean decompose) {
        if ((sensitivity || decompose) && during.isPresent() || sensitivity && decompose) {
            throw new FaultyInput(
                    new Fault("measure", 0, "from, sensitivity, decompose", "one of these at a time expected", ""));
        }
        return during.isPresent()
                ? MeasureColumns.SPANS
                : sensitivity ? MeasureColumns.SENSITIVITY : decompose ? MeasureColumns.PARTS : MeasureColumns.VALUES;
    }

    /** The answer, in order. */
    public Stream<MeasureLine> lines(MeasureIndex index, MeasureColumns columns) {
        Selection selection = Selection.named(wanted(index));
        return switch (columns) {
            case SPANS -> new MeasureSpans(index, during.orElseThrow(), parameters).of(counted(index), selection);
            case SENSITIVITY ->
                new Sensitivity(index, day(index), parameters).lines(counted(index), selection, dateText(index));
            case PARTS -> parts(index);
            case VALUES -> answer(index).map(figure -> new MeasureLine(figure, dateText(index)));
        };
    }

    private Stream<MeasureLine> parts(MeasureIndex index) {
        Decomposition behind = new Decomposition(index.at(day(index), parameters));
        String date = dateText(index);
        return answer(index).flatMap(figure -> behind.of(figure).stream()
                .map(part -> new MeasureLine(figure, date, "", Optional.of(part), "")));
    }

    /** The last day of the date that is asked for. */
    public LocalDate day(MeasureIndex index) {
        return at.flatMap(StatedDate::latest)
                .or(index::lastDocumentedDay)
                .orElseThrow(() -> new FaultyInput(
                        new Fault("at", 0, "no date", "a date expected", "no membership is documented")));
    }

    /** The last day that is asked about. */
    public LocalDate lastDay(MeasureIndex index) {
        return during.map(Period::last).orElseGet(() -> day(index));
    }

    /** The date as it was asked for. */
    public String dateText(MeasureIndex index) {
        return at.map(StatedDate::edtf).orElseGet(() -> day(index).toString());
    }

    /** One value for each measure and pair, in order. */
    public Stream<Measurement> answer(MeasureIndex index) {
        return Measurements.of(index.at(day(index), parameters), counted(index), Selection.named(wanted(index)));
    }

    private List<Measure> counted(MeasureIndex index) {
        return measures.isEmpty() ? Measurements.standard(index.hasFunctions()) : measures;
    }

    /** The bodies by their names in the index, in whatever case they were typed, with whatever origin. */
    private Set<String> wanted(MeasureIndex index) {
        Set<String> found = new LinkedHashSet<>();
        List<Fault> faults = new ArrayList<>();
        if (parameters.level() > index.depth()) {
            String levels = index.depth() == 1 ? "1" : "from 1 to " + index.depth();
            faults.add(new Fault(
                    "level", 0, String.valueOf(parameters.level()), "a level that functions have expected", levels));
        }
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
