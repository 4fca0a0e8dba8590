package org.w3id.concert.graph.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * Correlates of War Intergovernmental Organizations, version 3, as published: the organization-year file if the folder
 * has it, else the state-year file, and the list of states. See Pevehouse, Nordstrom, McManus and Jamison 2020,
 * <a href="https://doi.org/10.1177/0022343319881175">doi 10.1177/0022343319881175</a>.
 */
final class CowIgo {
    static final String NAME = "cow-igo";
    private static final List<String> ABOUT_ORGANIZATION = List.of(
            "ioname",
            "orgname",
            "year",
            "sdate",
            "deaddate",
            "dead",
            "integrated",
            "replaced",
            "longorgname",
            "ionum",
            "igocode",
            "version",
            "accuracyofpre1965membershipdates",
            "sourcesandnotes",
            "imputed",
            "political",
            "social",
            "economic");
    private static final List<String> ABOUT_STATE = List.of("ccode", "year", "state");
    private static final int ROWS_A_REPORT = 5_000;

    private final Consumer<String> progress;
    private final CowStates states;
    private final YearGrid grid = new YearGrid();
    private final Map<String, String> organizations = new TreeMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private final RowYears rows = new RowYears();

    private CowIgo(CowStates states, Consumer<String> progress) {
        this.states = states;
        this.progress = progress;
    }

    /** @throws FaultyInput where a file is missing or cannot be read */
    static ImportedRoster read(Home home, Path folder, Consumer<String> progress) {
        RosterFile list = RosterFile.first(folder, "states2016.csv", "COW_country_codes.csv")
                .orElseThrow(() -> missing(folder, "states2016.csv"));
        RosterFile file = RosterFile.first(
                        folder,
                        "igo_year_format3.csv.gz",
                        "igo_year_format3.csv",
                        "state_year_format3.csv.gz",
                        "state_year_format3.csv")
                .orElseThrow(() -> missing(folder, "igo_year_format3.csv.gz"));
        CowIgo importer = new CowIgo(CowStates.read(home, list), progress);
        if (file.name().startsWith("igo")) {
            importer.readOrganizationYears(file, list);
        } else {
            importer.readStateYears(file);
        }
        return importer.roster(DataSet.of(home, NAME), list, file);
    }

    private void readOrganizationYears(RosterFile file, RosterFile list) {
        if (!list.name().startsWith("states")) {
            throw new FaultyInput(new Fault(
                    file.name(), 0, "states2016.csv", "expected beside this file", "it names the columns of states"));
        }
        Map<Integer, String> codes = new LinkedHashMap<>();
        file.read(
                List.of("ioname", "year"),
                header -> header.stream()
                        .filter(column -> !ABOUT_ORGANIZATION.contains(column))
                        .forEach(column -> states.ofColumn(column)
                                .ifPresentOrElse(
                                        code -> codes.put(header.indexOf(column), code), () -> unknown.add(column))),
                row -> {
                    String code = row.get("ioname").toUpperCase(Locale.ROOT);
                    String name = row.get("longorgname").isEmpty() ? row.get("orgname") : row.get("longorgname");
                    organizations.put(code, name.isEmpty() ? code : name);
                    year(file, row, code)
                            .ifPresent(year ->
                                    codes.forEach((column, state) -> put(file, row, code, state, year, column)));
                });
    }

    private void readStateYears(RosterFile file) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        file.read(
                ABOUT_STATE,
                header -> header.stream()
                        .filter(column -> !ABOUT_STATE.contains(column))
                        .forEach(column -> columns.put(header.indexOf(column), column.toUpperCase(Locale.ROOT))),
                row -> {
                    String state = row.get("ccode");
                    if (!states.has(state)) {
                        unknown.add(state);
                        return;
                    }
                    year(file, row, state)
                            .ifPresent(year -> columns.forEach(
                                    (column, organization) -> put(file, row, organization, state, year, column)));
                });
        columns.values().forEach(code -> organizations.put(code, code));
    }

    private void put(RosterFile file, RosterFile.Row row, String organization, String state, int year, int column) {
        String value = row.get(column);
        if (YearGrid.isValue(value)) {
            grid.put(organization, state, year, value, row.line(), row.column(column));
        } else {
            file.fault(
                    row.line(),
                    value,
                    row.column(column) + ": one of 0, 1, 2, 3, -9 or -1 expected",
                    "see the codebook");
        }
    }

    /** The year of a row that counts; a year that the key had before does not. */
    private Optional<Integer> year(RosterFile file, RosterFile.Row row, String key) {
        Optional<Integer> year = YearGrid.year(row.get("year"));
        if (year.isEmpty()) {
            file.fault(row.line(), row.get("year"), "year: a year expected", "mend it");
            return year;
        }
        if (!rows.add(key, year.get())) {
            file.fault(row.line(), key, "each year once expected, found " + year.get() + " twice", "remove a row");
            return Optional.empty();
        }
        if (rows.rows() % ROWS_A_REPORT == 0) {
            progress.accept(file.name() + ": " + rows.rows() + " rows");
        }
        return year;
    }

    private ImportedRoster roster(DataSet dataSet, RosterFile list, RosterFile file) {
        List<RosterRun> runs = grid.runs(file.name());
        List<String> remarks = new ArrayList<>(list.remarks());
        remarks.addAll(file.remarks());
        Set<String> members = new TreeSet<>();
        runs.forEach(run -> members.add(run.state()));
        if (file.name().startsWith("igo")) {
            rows.gaps().forEach(gap -> remarks.add(NAME + ": " + gap + ": no row, so its memberships are interrupted"));
        }
        addUnmatched(members, remarks);
        progress.accept(NAME + ": " + organizations.size() + " organizations, " + members.size() + " states, "
                + runs.size() + " memberships, observed until " + grid.lastYear());
        return new ImportedRoster(
                dataSet,
                List.of(list.file(), file.file()),
                LocalDate.of(grid.lastYear(), 12, 31),
                organizations,
                states.byCode(),
                runs,
                List.of(),
                remarks);
    }

    private void addUnmatched(Set<String> members, List<String> remarks) {
        unknown.forEach(column -> remarks.add(NAME + ": " + column + ": no state of the list; its cells are left out"));
        String without = members.stream()
                .map(states.byCode()::get)
                .filter(state -> state.iso3().isEmpty())
                .map(state -> state.code() + " " + state.name())
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            remarks.add(NAME + ": without code of ISO 3166-1, under their own: " + without);
        }
        members.stream()
                .map(states.byCode()::get)
                .filter(state -> !state.since().equals(LocalDate.MIN))
                .forEach(state -> remarks.add(NAME + ": state " + state.code() + " (" + state.name() + "): "
                        + state.iso3().orElseThrow() + " only from "
                        + state.since().getYear()));
    }

    private static FaultyInput missing(Path folder, String name) {
        return new FaultyInput(new Fault(
                folder.toString(),
                0,
                name,
                "expected in the folder of " + NAME,
                "see correlatesofwar.org for the files"));
    }
}
