package org.w3id.concert.graph.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A data set of memberships as it was read.
 *
 * @param observedUntil the last day that it observes
 * @param organizations names by code
 * @param states by code
 * @param runs by organization, state and time
 * @param listings in roles that no measure counts
 */
public record ImportedRoster(
        DataSet dataSet,
        List<ImportedFile> files,
        LocalDate observedUntil,
        Map<String, String> organizations,
        Map<String, RosterState> states,
        List<RosterRun> runs,
        List<Listing> listings,
        List<String> remarks)
        implements Import {
    public ImportedRoster {
        files = List.copyOf(files);
        organizations = Map.copyOf(organizations);
        states = Map.copyOf(states);
        runs = List.copyOf(runs);
        listings = List.copyOf(listings);
        remarks = List.copyOf(remarks);
    }

    /** A state that a roster lists for an organization under a word that is none of the roles that measures count. */
    public record Listing(String organization, String state, String listedAs, String locator) {}

    /**
     * The part of a run in which its state is to be named by ISO 3166-1, or by the data set's own code.
     *
     * @param until the last day on which it counts
     * @param last the last day that is observed
     */
    public record Part(boolean byIso, LocalDate first, LocalDate last, LocalDate until) {}

    /** A run in one part, or in two where its state's code of ISO 3166-1 stands for it only from some day on. */
    public List<Part> parts(RosterRun run) {
        RosterState state = states.get(run.state());
        if (state.iso3().isEmpty() || run.until().isBefore(state.since())) {
            return List.of(new Part(false, run.first(), run.last(), run.until()));
        }
        if (!run.first().isBefore(state.since())) {
            return List.of(new Part(true, run.first(), run.last(), run.until()));
        }
        LocalDate before = state.since().minusDays(1);
        if (run.last().isBefore(state.since())) {
            return List.of(new Part(false, run.first(), run.last(), before), part(state, run));
        }
        return List.of(new Part(false, run.first(), before, before), part(state, run));
    }

    private static Part part(RosterState state, RosterRun run) {
        return new Part(true, state.since(), run.last(), run.until());
    }
}
