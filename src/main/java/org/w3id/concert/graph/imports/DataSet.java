package org.w3id.concert.graph.imports;

import java.util.ArrayList;
import java.util.List;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;

/**
 * A data set that can be imported, as {@code ontology/imports/data-sets.csv} describes it.
 *
 * @param name of its graph, such as {@code cow-igo}
 * @param terms under which it may be used, as far as its publisher says
 * @param stateCodes by which it names states: {@code cow} or {@code iso3}
 * @param page where its publisher describes it
 */
public record DataSet(
        String name,
        String title,
        String version,
        String creator,
        String citation,
        String terms,
        String stateCodes,
        String page) {
    private static final List<String> COLUMNS =
            List.of("name", "title", "version", "creator", "citation", "terms", "state_codes", "page");

    /** All on record, in the order of the file. */
    public static List<DataSet> onRecord(Home home) {
        List<Fault> faults = new ArrayList<>();
        List<DataSet> all = Table.read(home.ontology().resolve("imports/data-sets.csv"), COLUMNS, faults).stream()
                .map(row -> new DataSet(
                        row.get("name"),
                        row.get("title"),
                        row.get("version"),
                        row.get("creator"),
                        row.get("citation"),
                        row.get("terms"),
                        row.get("state_codes"),
                        row.get("page")))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return all;
    }

    static DataSet of(Home home, String name) {
        return onRecord(home).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new FaultyInput(new Fault("data-sets.csv", 0, name, "data set expected", "describe it")));
    }
}
