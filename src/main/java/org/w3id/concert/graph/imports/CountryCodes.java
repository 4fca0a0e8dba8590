package org.w3id.concert.graph.imports;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.w3id.concert.graph.imports.ImportedNames.Country;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Registry;
import org.w3id.concert.source.Registry.StateCodes;

/**
 * Codes of ISO 3166-1 and M49 with the names that the United Nations use, from {@code country-codes.csv} of
 * <a href="https://github.com/datasets/country-codes">datasets/country-codes</a>. The states of the registry are
 * checked against it; nothing is put right.
 */
final class CountryCodes {
    static final String NAME = "country-codes";
    private static final String ISO2 = "ISO3166-1-Alpha-2";
    private static final String ISO3 = "ISO3166-1-Alpha-3";
    private static final Map<String, String> LANGUAGES = Map.of(
            "ar", "official_name_ar",
            "en", "official_name_en",
            "es", "official_name_es",
            "fr", "official_name_fr",
            "ru", "official_name_ru",
            "zh", "official_name_cn");

    private CountryCodes() {}

    static ImportedNames read(Home home, Path path, Consumer<String> progress) {
        Path file = Files.isDirectory(path) ? path.resolve("country-codes.csv") : path;
        if (!Files.isRegularFile(file)) {
            throw new FaultyInput(new Fault(file.toString(), 0, NAME, "country-codes.csv expected", "check the path"));
        }
        RosterFile rows = new RosterFile(file);
        List<Country> countries = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of(ISO2, ISO3, "M49", "wikidata_id"));
        columns.addAll(LANGUAGES.values());
        Set<String> seen = new HashSet<>();
        rows.read(columns, header -> {}, row -> {
            String iso3 = row.get(ISO3);
            if (!iso3.matches("[A-Z]{3}")) {
                rows.fault(row.line(), iso3, ISO3 + ": a code of three letters expected", "mend it");
            } else if (!seen.add(iso3)) {
                rows.fault(row.line(), iso3, ISO3 + ": each country once expected, found twice", "remove a row");
            } else {
                countries.add(country(row, rows.name()));
            }
        });
        List<String> remarks = new ArrayList<>(rows.remarks());
        compare(home, countries, remarks);
        progress.accept(NAME + ": " + countries.size() + " countries");
        return new ImportedNames(DataSet.of(home, NAME), List.of(rows.file()), countries, remarks);
    }

    private static Country country(RosterFile.Row row, String file) {
        Map<String, String> names = new TreeMap<>();
        LANGUAGES.forEach((language, column) -> {
            if (!row.get(column).isEmpty()) {
                names.put(language, row.get(column));
            }
        });
        String m49 = row.get("M49").matches("\\d{1,3}")
                ? "0".repeat(3 - row.get("M49").length()) + row.get("M49")
                : "";
        String wikidata = row.get("wikidata_id").replaceFirst(".*/", "");
        String locator = file + " row " + row.line();
        return new Country(row.get(ISO2), row.get(ISO3), m49, names, wikidata, locator);
    }

    private static void compare(Home home, List<Country> countries, List<String> remarks) {
        List<Fault> faults = new ArrayList<>();
        Registry registry = Registry.read(home, slug -> true, faults);
        Map<String, StateCodes> states = new HashMap<>(Registry.stateCodes(home, faults).stream()
                .filter(codes -> !codes.iso3().isEmpty())
                .collect(toMap(StateCodes::iso3, codes -> codes)));
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        int others = 0;
        for (Country country : countries) {
            StateCodes ours = states.remove(country.iso3());
            if (ours == null) {
                others++;
                continue;
            }
            String item = registry.entity(ours.ref()).orElseThrow().wikidata();
            differs(ours.ref(), "alpha-2", ours.iso2(), country.iso2(), remarks);
            differs(ours.ref(), "M49", ours.m49(), country.m49(), remarks);
            differs(ours.ref(), "Wikidata", item, country.wikidata(), remarks);
        }
        states.values().forEach(ours -> remarks.add(NAME + ": " + ours.ref() + ": " + ours.iso3() + " is not listed"));
        remarks.add(NAME + ": " + others + " countries and areas that are no states of the registry are left out");
    }

    private static void differs(String ref, String what, String ours, String theirs, List<String> remarks) {
        if (!ours.isEmpty() && !theirs.isEmpty() && !ours.equals(theirs)) {
            remarks.add(NAME + ": " + ref + ": " + what + " " + theirs + ", in states.csv " + ours);
        }
    }
}
