package org.w3id.concert.graph.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

class ImportsTest {
    private static final Path DATA = WholeGraph.HOME.folder().resolve("../shared/data");
    private static final Path BROKEN = WholeGraph.HOME.folder().resolve("src/test/resources/imports");
    private static final String STATES =
            """
            ccode,stateabb,statenme,styear,stmonth,stday,endyear,endmonth,endday,version,state
            345,YUG,Yugoslavia,1944,10,20,2016,12,31,2016,yugoslaviaserb
            347,KOS,Kosovo,2008,2,20,2016,12,31,2016,kosovo
            365,RUS,Russia,1816,1,1,2016,12,31,2016,russia
            """;

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void writeStates() throws IOException {
        Files.writeString(folder.resolve("states2016.csv"), STATES);
    }

    @Test
    void years_with_one_role_are_one_run_and_the_last_year_is_no_exit() throws IOException {
        write("igo_year_format3.csv", "A,2010,1,0", "A,2011,1,3", "A,2012,2,-9", "A,2013,0,1", "A,2014,1,1");
        assertEquals(
                List.of(
                        "A 345 OBSERVER 2011-01-01 2011-12-31 SILENT",
                        "A 345 FULL 2013-01-01 2014-12-31 CENSORED",
                        "A 365 FULL 2010-01-01 2011-12-31 CHANGED",
                        "A 365 ASSOCIATE 2012-01-01 2012-12-31 CHANGED",
                        "A 365 FULL 2014-01-01 2014-12-31 CENSORED"),
                runs(cow()));
    }

    @Test
    void a_year_without_row_interrupts() throws IOException {
        write("igo_year_format3.csv", "A,2010,1,0", "A,2012,1,0", "B,2013,0,0");
        assertEquals(
                List.of("A 365 FULL 2010-01-01 2010-12-31 SILENT", "A 365 FULL 2012-01-01 2012-12-31 SILENT"),
                runs(cow()));
        assertEquals(List.of("cow-igo: A: 2011: no row, so its memberships are interrupted"), cow().remarks());
    }

    @Test
    void the_state_year_file_says_the_same() throws IOException {
        Files.writeString(
                folder.resolve("state_year_format3.csv"),
                "ccode,year,state,a\n365,2013,russia,1\n365,2014,russia,1\n345,2014,yugoslaviaserb,-1\n");
        assertEquals(List.of("A 365 FULL 2013-01-01 2014-12-31 CENSORED"), runs(cow()));
    }

    @Test
    void a_state_is_matched_by_code_and_what_has_none_is_reported() throws IOException {
        Files.writeString(
                folder.resolve("state_year_format3.csv"),
                "ccode,year,state,a\n365,2014,russia,1\n345,2014,yugoslaviaserb,1\n347,2014,kosovo,1\n"
                        + "999,2014,atlantis,1\n");
        ImportedRoster roster = cow();
        assertEquals(Optional.of("RUS"), roster.states().get("365").iso3());
        assertEquals(Optional.empty(), roster.states().get("347").iso3());
        assertEquals(
                List.of(
                        "cow-igo: 999: no state of the list; its cells are left out",
                        "cow-igo: without code of ISO 3166-1, under their own: 347 Kosovo",
                        "cow-igo: state 345 (Yugoslavia): SRB only from 2006"),
                roster.remarks());
    }

    @Test
    void a_row_with_a_fault_is_left_out_and_the_rest_is_read() throws IOException {
        write("igo_year_format3.csv", "A,2010,1,0", "A,2011,4,0", "A,year,0,0", "A,2010,0,0", "A,2012,0");
        ImportedRoster roster = cow();
        assertEquals(List.of("A 365 FULL 2010-01-01 2010-12-31 SILENT"), runs(roster));
        assertEquals(
                List.of(
                        "igo_year_format3.csv:3: 4: russia: one of 0, 1, 2, 3, -9 or -1 expected; see the codebook"
                                + " (left out)",
                        "igo_year_format3.csv:4: year: year: a year expected; mend it (left out)",
                        "igo_year_format3.csv:5: A: each year once expected, found 2010 twice; remove a row (left out)",
                        "igo_year_format3.csv:6: A: 5 fields expected, 4 found; check commas and quotation marks"
                                + " (left out)"),
                roster.remarks());
    }

    @Test
    void a_file_with_twenty_faults_is_given_up() throws IOException {
        write("igo_year_format3.csv", Collections.nCopies(21, "A,2010,9,0").toArray(String[]::new));
        assertEquals(20, faults("cow-igo=" + folder).size());
    }

    @Test
    void a_wrong_header_and_an_empty_file_are_faults() throws IOException {
        Files.writeString(folder.resolve("igo_year_format3.csv"), "name,year\nA,2010\n");
        assertEquals(
                List.of("igo_year_format3.csv:1: ioname: column expected in the header; add it"),
                faults("cow-igo=" + folder));
        Files.writeString(folder.resolve("igo_year_format3.csv"), "");
        assertEquals(
                List.of("igo_year_format3.csv:1: ioname, year: column expected in the header; add it"),
                faults("cow-igo=" + folder));
        Files.writeString(folder.resolve("igo_year_format3.csv"), "ioname,year,russia\n");
        assertEquals(
                List.of("igo_year_format3.csv: igo_year_format3.csv: rows expected below the header; check the file"),
                faults("cow-igo=" + folder));
    }

    @Test
    void a_run_names_its_rows_and_column() throws IOException {
        write("igo_year_format3.csv", "A,2010,1,0", "A,2011,1,0", "B,2011,0,1", "A,2012,1,0");
        assertEquals(
                List.of(
                        "igo_year_format3.csv rows 2 to 5, column russia",
                        "igo_year_format3.csv row 4, column yugoslaviaserb"),
                cow().runs().stream().map(RosterRun::locator).toList());
    }

    @Test
    void a_file_that_is_cut_or_missing_is_a_fault() throws IOException {
        assertEquals(
                List.of(folder + ": igo_year_format3.csv.gz: expected in the folder of cow-igo;"
                        + " see correlatesofwar.org for the files"),
                faults("cow-igo=" + folder));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("ioname,year,russia,yugoslaviaserb,political\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("igo_year_format3.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
        assertEquals(
                List.of("igo_year_format3.csv.gz: igo_year_format3.csv.gz: a whole gzip file expected; fetch it again"),
                faults("cow-igo=" + folder));
    }

    @Test
    void a_data_set_that_is_not_known_is_a_fault() {
        assertEquals(
                List.of("--with: atop=x: name=path expected; the data sets are cow-igo, cia-factbook, rivalries,"
                        + " country-codes"),
                faults("atop=x"));
    }

    @Test
    void the_factbook_counts_members_associates_and_observers_of_its_own() throws IOException {
        Path file = folder.resolve("CountrycodesOrgs.csv");
        Files.writeString(
                file,
                """
                "ISO_3166_2","ISO_3166_3","NAME.EN","source","org_name","org_id","org_member"
                "AM","ARM","Armenia","CIAFactbook","Collective Security Treaty Organization ","CSTO","member"
                "AF","AFG","Afghanistan","CIAFactbook","Shanghai Cooperation Organization","SCO","observer"
                "AM","ARM","Armenia","CIAFactbook","Shanghai Cooperation Organization","SCO","dialogue member"
                "DZ","DZA","Algeria","RESTCountries","Arab League","AL","member"
                """);
        ImportedRoster roster = Imports.roster(WholeGraph.HOME, "cia-factbook=" + folder, progress::add);
        assertEquals(
                List.of("CSTO ARM FULL 2020-01-01 2020-01-31 DATED", "SCO AFG OBSERVER 2020-01-01 2020-01-31 DATED"),
                runs(roster));
        assertEquals(
                List.of(
                        "cia-factbook: rows that no measure counts: 1 listed as dialogue member, 1 taken from RESTCountries"),
                roster.remarks());
    }

    /** Runs where ../shared/data is at hand. */
    @Test
    void the_published_files_are_read_whole() {
        assumeTrue(Files.isDirectory(DATA.resolve("cow-igo")), "the published files are not at hand");
        ImportedRoster roster = Imports.roster(WholeGraph.HOME, "cow-igo=" + DATA.resolve("cow-igo"), progress::add);
        assertEquals(534, roster.organizations().size());
        assertEquals(18_936, roster.runs().size());
        assertEquals("2014-12-31", roster.observedUntil().toString());
        assertEquals(
                List.of("CSTO 704 FULL 2002-01-01 2011-12-31 CHANGED", "SCO 704 FULL 2001-01-01 2014-12-31 CENSORED"),
                runs(roster).stream()
                        .filter(run -> run.matches("(CSTO|SCO) 704 FULL.*"))
                        .toList());
    }

    /** The file of runs that stands beside the published ones bridges the years without row; runs where it is at hand. */
    @Test
    void runs_are_interrupted_where_the_organization_has_no_row() {
        Path derived = DATA.resolve("cow-igo/membership_intervals.csv");
        assumeTrue(Files.isRegularFile(derived), "the file of runs is not at hand");
        Set<String> bridged = new TreeSet<>();
        for (Row row : Table.read(derived, List.of("ioname", "ccode", "status"), new ArrayList<>())) {
            String state = row.get("ioname").toUpperCase(Locale.ROOT) + " " + row.get("ccode") + " ";
            String role = row.get("status").toUpperCase(Locale.ROOT);
            bridged.add(state + role + " " + row.get("first_year") + "–" + row.get("last_year"));
        }
        ImportedRoster roster = Imports.roster(WholeGraph.HOME, "cow-igo=" + DATA.resolve("cow-igo"), progress::add);
        Set<String> interrupted = new TreeSet<>();
        roster.runs()
                .forEach(run -> interrupted.add(run.organization() + " " + run.state() + " " + run.role() + " "
                        + run.first().getYear() + "–" + run.last().getYear()));
        Set<String> both = new TreeSet<>(bridged);
        both.retainAll(interrupted);
        bridged.removeAll(both);
        interrupted.removeAll(both);
        assertEquals(
                List.of(
                        "AGC 420 FULL 1972–2011",
                        "AGC 432 FULL 1972–2011",
                        "AGC 433 FULL 1972–2011",
                        "AGC 436 FULL 1972–2011",
                        "AGC 475 FULL 1972–2011",
                        "AGC 625 FULL 1972–2011",
                        "CCNR 210 FULL 1816–1940",
                        "CCNR 220 FULL 1816–1942",
                        "CCNR 255 FULL 1816–1935"),
                List.copyOf(bridged));
        assertEquals(18, interrupted.size());
        assertEquals(
                List.of(
                        "cow-igo: AGC: 1990–2001: no row, so its memberships are interrupted",
                        "cow-igo: CCNR: 1870–1905: no row, so its memberships are interrupted"),
                roster.remarks().stream()
                        .filter(each -> each.contains("no row"))
                        .toList());
    }

    /** Made by hand. */
    @Test
    void rivalries_with_faults_are_left_out_and_the_rest_is_read() {
        Import read = Imports.read(WholeGraph.HOME, "rivalries=" + BROKEN, progress::add)
                .get(0);
        assertEquals(
                List.of("1 371 365 2001–2005", "7 705 365 2003–2010"),
                ((ImportedRivalries) read)
                        .runs().stream()
                                .map(run -> run.number() + " " + run.first() + " " + run.second() + " "
                                        + run.firstYear() + "–" + run.lastYear())
                                .toList());
        String years = "styear, endyear: a first and a last year expected; mend them (left out)";
        String states = "ccode1, ccode2: two states by number expected; mend them (left out)";
        assertEquals(
                List.of(
                        "td_rivalries.csv:3: 365 365: " + states,
                        "td_rivalries.csv:4: Russia 371: " + states,
                        "td_rivalries.csv:5: 4: " + years,
                        "td_rivalries.csv:6: 5: " + years,
                        "td_rivalries.csv:7: 1: rivalryno: each rivalry once expected, found twice; remove a row"
                                + " (left out)",
                        "td_rivalries.csv:8: 6: 6 fields expected, 5 found; check commas and quotation marks"
                                + " (left out)"),
                read.remarks());
    }

    /** Made by hand. */
    @Test
    void country_codes_with_faults_are_left_out_and_the_rest_is_read() {
        Import read = Imports.read(WholeGraph.HOME, "country-codes=" + BROKEN, progress::add)
                .get(0);
        assertEquals(
                List.of("ARM 051 Armenia", "RUS 999 Another number than the registry has"),
                ((ImportedNames) read)
                        .countries().stream()
                                .map(country -> country.iso3() + " " + country.m49() + " "
                                        + country.names().get("en"))
                                .toList());
        assertEquals(
                List.of(
                        "country-codes.csv:3: Armenia: ISO3166-1-Alpha-3: a code of three letters expected; mend it"
                                + " (left out)",
                        "country-codes.csv:4: ARM: ISO3166-1-Alpha-3: each country once expected, found twice;"
                                + " remove a row (left out)",
                        "country-codes.csv:5: BY: 10 fields expected, 11 found; check commas and quotation marks"
                                + " (left out)",
                        "country-codes: state/russia: M49 999, in states.csv 643"),
                read.remarks().subList(0, 4));
    }

    private void write(String file, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("ioname,year,russia,yugoslaviaserb,political"));
        for (String row : rows) {
            lines.add(row + ",0");
        }
        Files.write(folder.resolve(file), lines);
    }

    private ImportedRoster cow() {
        return Imports.roster(WholeGraph.HOME, "cow-igo=" + folder, progress::add);
    }

    private List<String> faults(String given) {
        return assertThrows(FaultyInput.class, () -> Imports.read(WholeGraph.HOME, given, progress::add))
                .faults()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> runs(ImportedRoster roster) {
        return roster.runs().stream()
                .map(run -> String.join(
                        " ",
                        run.organization(),
                        run.state(),
                        run.role().name(),
                        run.first().toString(),
                        run.last().toString(),
                        run.ending().name()))
                .toList();
    }
}
