package org.w3id.concert.graph.imports;

import java.util.List;
import java.util.Map;

/**
 * A data set of strategic rivalries as it was read.
 *
 * @param states by code, without names
 * @param lastYear that it observes; a rivalry of that year is not over
 */
public record ImportedRivalries(
        DataSet dataSet,
        List<ImportedFile> files,
        Map<String, RosterState> states,
        List<RivalryRun> runs,
        int lastYear,
        List<String> remarks)
        implements Import {
    public ImportedRivalries {
        files = List.copyOf(files);
        states = Map.copyOf(states);
        runs = List.copyOf(runs);
        remarks = List.copyOf(remarks);
    }

    /**
     * Two states that a data set holds for rivals, from the first to the last year that it gives.
     *
     * @param number of the data set
     * @param name that the data set gives it
     */
    public record RivalryRun(
            String number, String name, String first, String second, int firstYear, int lastYear, String locator) {}
}
