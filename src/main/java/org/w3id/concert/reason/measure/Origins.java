package org.w3id.concert.reason.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.concert.graph.imports.ImportedRoster;
import org.w3id.concert.graph.imports.RosterRun;
import org.w3id.concert.graph.imports.RosterState;

/**
 * Where attestations come from: the project's graph and data sets. Bodies of different origins are never taken for one
 * another: a name that two of them use is printed with its origin before it.
 */
public final class Origins {
    private final Map<String, Attestations> byName = new LinkedHashMap<>();

    public Origins add(String name, Attestations attestations) {
        byName.put(name, attestations);
        return this;
    }

    /** The memberships of a data set; states are named by ISO 3166-1 where their code has one at the time. */
    public Origins add(ImportedRoster roster) {
        List<Affiliation> affiliations =
                roster.runs().stream().flatMap(run -> affiliations(roster, run)).toList();
        return add(roster.name(), new Attestations(affiliations, List.of(), FunctionScheme.NONE, Set.of()));
    }

    /** All of them together. */
    public Attestations together() {
        Set<String> ambiguous = new HashSet<>();
        Map<String, String> originOf = new HashMap<>();
        byName.forEach((origin, attestations) -> Stream.concat(
                        attestations.affiliations().stream().map(Affiliation::body),
                        attestations.assignments().stream().map(Assignment::body))
                .filter(body -> !originOf.computeIfAbsent(body, key -> origin).equals(origin))
                .forEach(ambiguous::add));
        Attestations all = new Attestations(List.of(), List.of(), FunctionScheme.NONE, Set.of());
        for (Map.Entry<String, Attestations> each : byName.entrySet()) {
            all = all.and(named(each.getKey(), each.getValue(), ambiguous));
        }
        return all;
    }

    private static Attestations named(String origin, Attestations given, Set<String> ambiguous) {
        return ambiguous.isEmpty()
                ? given
                : given.renamed(body -> ambiguous.contains(body) ? origin + ":" + body : body);
    }

    private static Stream<Affiliation> affiliations(ImportedRoster roster, RosterRun run) {
        RosterState state = roster.states().get(run.state());
        String own = roster.name() + ":" + state.code();
        if (state.iso3().isEmpty() || run.until().isBefore(state.since())) {
            return Stream.of(affiliation(roster, run, own, new Period(run.first(), run.until())));
        }
        String iso = state.iso3().get();
        if (!run.first().isBefore(state.since())) {
            return Stream.of(affiliation(roster, run, iso, new Period(run.first(), run.until())));
        }
        return Stream.of(
                affiliation(
                        roster, run, own, new Period(run.first(), state.since().minusDays(1))),
                affiliation(roster, run, iso, new Period(state.since(), run.until())));
    }

    private static Affiliation affiliation(ImportedRoster roster, RosterRun run, String state, Period period) {
        LocalDate observed = period.last().isBefore(run.last()) ? period.last() : run.last();
        return new Affiliation(run.organization(), state, run.role(), period, observed, Set.of(roster.name()));
    }
}
