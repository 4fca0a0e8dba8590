package org.w3id.concert.graph.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/**
 * The states of Correlates of War: codes and names from the user's own list ({@code states2016.csv} or
 * {@code COW_country_codes.csv}), ISO 3166-1 codes from {@code ontology/imports/cow-states.csv}. Nothing is matched by name; a
 * state that ISO 3166-1 does not list today keeps only its own code.
 */
final class CowStates {
    private final Map<String, RosterState> byCode = new TreeMap<>();
    private final Map<String, String> codeByColumn = new HashMap<>();

    /** @throws FaultyInput where the list cannot be read */
    static CowStates read(Home home, RosterFile list) {
        boolean hasColumns = list.name().startsWith("states");
        CowStates states = new CowStates();
        Map<String, RosterState> matched = matched(home);
        String code = hasColumns ? "ccode" : "CCode";
        String name = hasColumns ? "statenme" : "StateNme";
        List<String> columns = hasColumns ? List.of(code, name, "state") : List.of(code, name);
        list.read(columns, header -> {}, row -> {
            if (!row.get(code).matches("\\d{1,3}")) {
                list.fault(row.line(), row.get(code), code + ": the number of a state expected", "mend it");
                return;
            }
            RosterState state = known(row.get(code), matched);
            states.byCode.putIfAbsent(
                    state.code(), new RosterState(state.code(), row.get(name), state.iso3(), state.since()));
            if (hasColumns) {
                states.codeByColumn.put(row.get("state"), row.get(code));
            }
        });
        return states;
    }

    Map<String, RosterState> byCode() {
        return byCode;
    }

    boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** The code of the state whose column of the organization-year file has that name. */
    Optional<String> ofColumn(String column) {
        return Optional.ofNullable(codeByColumn.get(column));
    }

    /** The state of that code, named by it. */
    static RosterState known(String code, Map<String, RosterState> matched) {
        return matched.getOrDefault(code, new RosterState(code, code, Optional.empty(), LocalDate.MIN));
    }

    /** The states of the table of codes, named by their codes. */
    static Map<String, RosterState> matched(Home home) {
        List<Fault> faults = new ArrayList<>();
        Map<String, RosterState> states = new HashMap<>();
        Table.read(home.ontology().resolve("imports/cow-states.csv"), List.of("ccode", "iso3", "from"), faults)
                .forEach(row -> states.put(row.get("ccode"), matched(row)));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return states;
    }

    private static RosterState matched(Row row) {
        LocalDate since =
                row.get("from").isEmpty() ? LocalDate.MIN : LocalDate.of(Integer.parseInt(row.get("from")), 1, 1);
        return new RosterState(row.get("ccode"), row.get("ccode"), Optional.of(row.get("iso3")), since);
    }
}
