package org.w3id.concert.reason.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.imports.Imports;

/**
 * Pairs of organizations of Correlates of War at random years, computed by loops over the cells of the published file
 * and by the measures; runs where ../shared/data is at hand.
 */
class RandomYearsTest {
    private static final Path FOLDER = WholeGraph.HOME.folder().resolve("../shared/data/cow-igo");
    private static final int PAIRS = 30;
    private static final List<Integer> YEARS =
            new Random(534).ints(1900, 2014).distinct().limit(8).boxed().toList();
    private static final Map<Integer, Map<String, Set<String>>> MEMBERS = new HashMap<>();
    private static MeasureIndex index;

    static List<Integer> years() {
        return YEARS;
    }

    @BeforeAll
    static void readTheFiles() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the published files are not at hand");
        index = new MeasureIndex(new Origins()
                .add(Imports.roster(WholeGraph.HOME, "cow-igo=" + FOLDER, sentence -> {}))
                .together());
        Set<String> states = new HashSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("states2016.csv"))) {
            states.add(line.replaceFirst(".*,", ""));
        }
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(FOLDER.resolve("igo_year_format3.csv.gz"))),
                        StandardCharsets.UTF_8));
                CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<String> header = Arrays.asList(rows.iterator().next().values());
            for (CSVRecord row : rows) {
                int year = Integer.parseInt(row.get(header.indexOf("year")));
                if (YEARS.contains(year)) {
                    Set<String> members = new HashSet<>();
                    for (int column = 0; column < header.size(); column++) {
                        if (states.contains(header.get(column))
                                && row.get(column).equals("1")) {
                            members.add(header.get(column));
                        }
                    }
                    String code = row.get(header.indexOf("ioname")).toUpperCase(Locale.ROOT);
                    MEMBERS.computeIfAbsent(year, key -> new TreeMap<>()).put(code, members);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void loops_over_the_published_cells_give_the_same(int year) {
        Slice slice = index.at(LocalDate.of(year, 12, 31), Parameters.STANDARD);
        List<String> codes = new ArrayList<>(MEMBERS.get(year).keySet());
        Random random = new Random(year);
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            Collections.shuffle(codes, random);
            expected.add(looped(year, codes.get(0), codes.get(1)));
            actual.add(measured(slice, codes.get(0), codes.get(1)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    private static String looped(int year, String first, String second) {
        Set<String> a = MEMBERS.get(year).get(first);
        Set<String> b = MEMBERS.get(year).get(second);
        if (a.isEmpty() || b.isEmpty()) {
            return first + " " + second + " silent";
        }
        int shared = 0;
        for (String state : a) {
            for (String other : b) {
                shared += state.equals(other) ? 1 : 0;
            }
        }
        double union = a.size() + b.size() - shared;
        boolean isNested = shared == a.size() && a.size() < b.size();
        return line(first, second, shared, shared / union, (double) shared / a.size(), isNested);
    }

    private static String measured(Slice slice, String first, String second) {
        int a = slice.number(first);
        int b = slice.number(second);
        PairMeasures pairs = new PairMeasures(slice);
        if (pairs.of(Measure.SHARED_MEMBERS, a, b) instanceof Value.Silent) {
            return first + " " + second + " silent";
        }
        return line(
                first,
                second,
                number(pairs.of(Measure.SHARED_MEMBERS, a, b)),
                number(pairs.of(Measure.MEMBER_JACCARD, a, b)),
                number(pairs.of(Measure.CONTAINMENT, a, b)),
                pairs.of(Measure.MEMBER_NESTED, a, b).equals(new Value.Truth(true)));
    }

    private static double number(Value value) {
        return ((Value.Number) value).number();
    }

    private static String line(
            String first, String second, double shared, double jaccard, double containment, boolean isNested) {
        return String.format(
                Locale.ROOT,
                "%s %s shared %.0f jaccard %.9f containment %.9f nested %b",
                first,
                second,
                shared,
                jaccard,
                containment,
                isNested);
    }
}
