package org.w3id.concert.graph.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A data set of memberships as it was read.
 *
 * @param name the word for it on the command line, such as {@code cow-igo}
 * @param terms under which it may be used, as far as its publisher says
 * @param observedUntil the last day that it observes
 * @param organizations names by code
 * @param states by code
 * @param runs by organization, state and time
 * @param remarks what was left out or could not be matched, a sentence each
 */
public record ImportedRoster(
        String name,
        String version,
        String citation,
        String terms,
        LocalDate observedUntil,
        Map<String, String> organizations,
        Map<String, RosterState> states,
        List<RosterRun> runs,
        List<String> remarks) {
    public ImportedRoster {
        organizations = Map.copyOf(organizations);
        states = Map.copyOf(states);
        runs = List.copyOf(runs);
        remarks = List.copyOf(remarks);
    }
}
