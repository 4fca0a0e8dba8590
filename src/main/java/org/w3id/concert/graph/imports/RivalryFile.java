package org.w3id.concert.graph.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.concert.graph.imports.ImportedRivalries.RivalryRun;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * Strategic rivalries as published: {@code td_rivalries.csv} (Thompson and Dreyer 2012) and {@code tss_rivalries.csv}
 * (Thompson, Sakuwa and Suhas 2021, <a href="https://doi.org/10.1007/978-981-16-6671-1">doi 10.1007/978-981-16-6671-1</a>).
 */
final class RivalryFile {
    static final String NAME = "rivalries";

    /** How each edition names its columns. */
    private enum Edition {
        TD("rivalries-td", "td_rivalries.csv", "rivalryno", "rivalryname", "styear", "endyear"),
        TSS("rivalries-tss", "tss_rivalries.csv", "tssr_id", "rivalry", "start", "end");

        private final String dataSet;
        private final String file;
        private final List<String> columns;

        Edition(String dataSet, String file, String... columns) {
            this.dataSet = dataSet;
            this.file = file;
            this.columns = List.of(columns);
        }
    }

    private final Edition edition;
    private final RosterFile rows;
    private final Map<String, RosterState> states = new HashMap<>();
    private final List<RivalryRun> runs = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private RivalryFile(Edition edition, Path path) {
        this.edition = edition;
        this.rows = new RosterFile(path);
    }

    /** One of the files, or those that a folder has. */
    static List<Import> read(Home home, Path path, Consumer<String> progress) {
        List<RivalryFile> found = Stream.of(Edition.values())
                .flatMap(edition -> file(edition, path).map(file -> new RivalryFile(edition, file)).stream())
                .toList();
        if (found.isEmpty()) {
            throw new FaultyInput(new Fault(
                    path.toString(), 0, NAME, "td_rivalries.csv or tss_rivalries.csv expected", "check the path"));
        }
        return found.stream().<Import>map(each -> each.read(home, progress)).toList();
    }

    private static Optional<Path> file(Edition edition, Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(edition.file) : path;
        return Files.isRegularFile(file) && file.getFileName().toString().equals(edition.file)
                ? Optional.of(file)
                : Optional.empty();
    }

    private ImportedRivalries read(Home home, Consumer<String> progress) {
        Map<String, RosterState> matched = CowStates.matched(home);
        List<String> columns = new ArrayList<>(edition.columns);
        columns.addAll(List.of("ccode1", "ccode2"));
        rows.read(columns, header -> {}, row -> add(row, matched));
        int lastYear = runs.stream().mapToInt(RivalryRun::lastYear).max().orElse(0);
        progress.accept(edition.dataSet + ": " + runs.size() + " rivalries, observed until " + lastYear);
        return new ImportedRivalries(
                DataSet.of(home, edition.dataSet), List.of(rows.file()), states, runs, lastYear, rows.remarks());
    }

    private void add(RosterFile.Row row, Map<String, RosterState> matched) {
        String number = row.get(edition.columns.get(0));
        String first = row.get("ccode1");
        String second = row.get("ccode2");
        Optional<Integer> from = year(row, edition.columns.get(2));
        Optional<Integer> to = year(row, edition.columns.get(3));
        if (!first.matches("\\d{1,3}") || !second.matches("\\d{1,3}") || first.equals(second)) {
            rows.fault(row.line(), first + " " + second, "ccode1, ccode2: two states by number expected", "mend them");
        } else if (from.isEmpty() || to.isEmpty() || from.get() > to.get()) {
            rows.fault(row.line(), number, columns(2) + ": a first and a last year expected", "mend them");
        } else if (!numbers.add(number)) {
            rows.fault(row.line(), number, columns(0) + ": each rivalry once expected, found twice", "remove a row");
        } else {
            List.of(first, second).forEach(code -> states.put(code, CowStates.known(code, matched)));
            runs.add(new RivalryRun(
                    number,
                    row.get(edition.columns.get(1)),
                    first,
                    second,
                    from.get(),
                    to.get(),
                    rows.name() + " row " + row.line()));
        }
    }

    private String columns(int from) {
        return String.join(", ", edition.columns.subList(from, from == 0 ? 1 : edition.columns.size()));
    }

    private static Optional<Integer> year(RosterFile.Row row, String column) {
        return row.get(column).matches("\\d{4}") ? Optional.of(Integer.valueOf(row.get(column))) : Optional.empty();
    }
}
