package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who belonged to what and who had which function when, under numbers instead of names. Built once, then only read;
 * safe for many readers. Sets at a date come from {@link #at}, the whole history from {@link #history}.
 */
public final class MeasureIndex {
    private final Attestations attestations;
    private final Dictionary bodies;
    private final Dictionary states;
    private final Dictionary functions;
    private final Dictionary sources;

    public MeasureIndex(Attestations attestations) {
        this.attestations = attestations;
        Set<String> named = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        Set<String> competences = new TreeSet<>();
        Set<String> attesting = new TreeSet<>();
        attestations.affiliations().forEach(each -> {
            named.add(each.body());
            members.add(each.state());
            attesting.addAll(each.sources());
        });
        attestations.assignments().forEach(each -> {
            named.add(each.body());
            competences.add(each.function());
            attesting.addAll(each.sources());
        });
        attestations.scheme().broader().forEach((function, broader) -> {
            competences.add(function);
            competences.addAll(broader);
        });
        bodies = new Dictionary(named);
        states = new Dictionary(members);
        functions = new Dictionary(competences);
        sources = new Dictionary(attesting);
    }

    /** What is documented for that day. */
    public Slice at(LocalDate day, Parameters parameters) {
        BitSet[] memberSets = sets();
        BitSet[] functionSets = sets();
        BitSet[] taskSets = sets();
        BitSet[] memberSources = sets();
        BitSet[] functionSources = sets();
        for (Affiliation each : attestations.affiliations()) {
            if (each.period().contains(day) && parameters.roles().contains(each.role())) {
                int body = bodies.number(each.body());
                memberSets[body].set(states.number(each.state()));
                each.sources().forEach(source -> memberSources[body].set(sources.number(source)));
            }
        }
        for (Assignment each : attestations.assignments()) {
            if (each.period().contains(day)) {
                int body = bodies.number(each.body());
                Set<String> found = attestations.scheme().rolledUp(each.function(), parameters.level());
                found.forEach(function -> functionSets[body].set(functions.number(function)));
                boolean isTask = attestations.scheme().isTask(each.function());
                if (isTask) {
                    taskSets[body].set(functions.number(each.function()));
                }
                if (isTask || !found.isEmpty()) {
                    each.sources().forEach(source -> functionSources[body].set(sources.number(source)));
                }
            }
        }
        return new Slice(
                this,
                new Circumstances(attestations, day, parameters),
                parameters,
                memberSets,
                functionSets,
                taskSets,
                memberSources,
                functionSources,
                partsOf());
    }

    /** The whole history, for sweeps over all pairs. */
    public History history(Parameters parameters) {
        return new History(this, attestations, parameters);
    }

    /** The last day on which a membership is documented to begin, or to hold by a source of that date; if any is. */
    public Optional<LocalDate> lastDocumentedDay() {
        return attestations.affiliations().stream()
                .map(each -> each.observedUntil().equals(LocalDate.MAX)
                        ? each.period().first()
                        : each.observedUntil())
                .max(LocalDate::compareTo);
    }

    /** Whether any function of any body is documented. */
    public boolean hasFunctions() {
        return !attestations.assignments().isEmpty();
    }

    /** The same of what these sources are enough for, at the dates that all together give it. */
    MeasureIndex on(Set<String> counted) {
        return new MeasureIndex(attestations.on(counted));
    }

    /** The first day of the interval, and each of its days on which something documented begins or has just ended. */
    SortedSet<LocalDate> changes(Period during) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(during.first()));
        Stream.of(
                        attestations.affiliations().stream().map(Affiliation::period),
                        attestations.assignments().stream().map(Assignment::period),
                        attestations.ties().stream().map(Tie::period),
                        attestations.rivalries().stream().map(Rivalry::period))
                .flatMap(periods -> periods)
                .distinct()
                .forEach(period -> {
                    days.add(period.first());
                    if (period.last().isBefore(during.last())) {
                        days.add(period.last().plusDays(1));
                    }
                });
        return new TreeSet<>(days.subSet(during.first(), during.last().plusDays(1)));
    }

    /** How many levels the functions have. */
    int depth() {
        return attestations.scheme().depth();
    }

    /** The bodies, in the order of their numbers. */
    public List<String> bodies() {
        return bodies.names();
    }

    Dictionary bodyNumbers() {
        return bodies;
    }

    Dictionary stateNumbers() {
        return states;
    }

    Dictionary functionNumbers() {
        return functions;
    }

    Dictionary sourceNumbers() {
        return sources;
    }

    /** The sources of which a membership counts on that day although they observe it only until an earlier one. */
    public SortedSet<String> continued(LocalDate day) {
        SortedSet<String> found = new TreeSet<>();
        attestations.affiliations().stream()
                .filter(each ->
                        each.period().contains(day) && each.observedUntil().isBefore(day))
                .forEach(each -> found.addAll(each.sources()));
        return found;
    }

    private BitSet[] sets() {
        BitSet[] sets = new BitSet[bodies.size()];
        for (int body = 0; body < sets.length; body++) {
            sets[body] = new BitSet();
        }
        return sets;
    }

    private List<BitSet> partsOf() {
        List<BitSet> wholes = new ArrayList<>(List.of(sets()));
        attestations.parts().stream()
                .filter(pair -> bodies.has(pair.get(0)) && bodies.has(pair.get(1)))
                .forEach(pair -> wholes.get(bodies.number(pair.get(0))).set(bodies.number(pair.get(1))));
        return wholes;
    }
}
