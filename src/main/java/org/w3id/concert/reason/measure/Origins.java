package org.w3id.concert.reason.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.concert.graph.imports.ImportedRivalries;
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

    /** The rivalries of a data set; one that lasts to its last year is open, and states are named as in its rosters. */
    public static List<Rivalry> rivalries(ImportedRivalries imported) {
        return imported.runs().stream()
                .map(run -> new Rivalry(
                        state(imported, run.first(), run.lastYear()),
                        state(imported, run.second(), run.lastYear()),
                        run.firstYear(),
                        run.lastYear() == imported.lastYear() ? Integer.MAX_VALUE : run.lastYear(),
                        imported.name()))
                .toList();
    }

    private static String state(ImportedRivalries imported, String code, int lastYear) {
        RosterState state = imported.states().get(code);
        return state.iso3()
                .filter(iso -> lastYear >= state.since().getYear())
                .orElse(imported.dataSet().stateCodes() + ":" + code);
    }

    private static Stream<Affiliation> affiliations(ImportedRoster roster, RosterRun run) {
        RosterState state = roster.states().get(run.state());
        return roster.parts(run).stream()
                .map(part -> new Affiliation(
                        run.organization(),
                        part.byIso()
                                ? state.iso3().orElseThrow()
                                : roster.dataSet().stateCodes() + ":" + state.code(),
                        run.role(),
                        new Period(part.first(), part.until()),
                        part.last(),
                        Set.of(roster.name())));
    }
}
