package org.w3id.concert.graph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The states of Correlates of War: codes and names from the user's own list ({@code states2016.csv} or
 * {@code COW_country_codes.csv}), ISO 3166-1 codes from the table beside this class. Nothing is matched by name; a
 * state that ISO 3166-1 does not list today keeps only its own code.
 */
final class CowStates {
    private final Map<String, RosterState> byCode = new TreeMap<>();
    private final Map<String, String> codeByColumn = new HashMap<>();

    /** @throws org.w3id.concert.source.FaultyInput with the faults of the list */
    static CowStates read(RosterFile list) {
        boolean hasColumns = list.name().startsWith("states");
        CowStates states = new CowStates();
        Map<String, List<String>> iso = isoCodes();
        String code = hasColumns ? "ccode" : "CCode";
        String name = hasColumns ? "statenme" : "StateNme";
        List<String> columns = hasColumns ? List.of(code, name, "state") : List.of(code, name);
        list.read(columns, header -> {}, row -> {
            if (!row.get(code).matches("\\d{1,3}")) {
                list.fault(row.line(), row.get(code), code + ": the number of a state expected", "mend it");
                return;
            }
            states.add(row.get(code), row.get(name), iso.getOrDefault(row.get(code), List.of()));
            if (hasColumns) {
                states.codeByColumn.put(row.get("state"), row.get(code));
            }
        });
        return states;
    }

    private void add(String code, String name, List<String> iso) {
        LocalDate since = iso.size() < 2 ? LocalDate.MIN : LocalDate.of(Integer.parseInt(iso.get(1)), 1, 1);
        byCode.putIfAbsent(
                code, new RosterState(code, name, iso.isEmpty() ? Optional.empty() : Optional.of(iso.get(0)), since));
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

    private static Map<String, List<String>> isoCodes() {
        Map<String, List<String>> codes = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CowStates.class.getResourceAsStream("cow-states.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells ->
                            codes.put(cells[0], cells.length < 3 ? List.of(cells[1]) : List.of(cells[1], cells[2])));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
