package org.w3id.concert.reason.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.imports.Imports;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.Table;
import org.w3id.concert.source.Table.Row;

/** The published files of Correlates of War give the published overlaps; runs where ../shared/data is at hand. */
class CowFixturesTest {
    private static final Path FOLDER = WholeGraph.HOME.folder().resolve("../shared/data/cow-igo");
    private static MeasureIndex index;

    @BeforeAll
    static void readTheFiles() {
        assumeTrue(Files.isDirectory(FOLDER), "the published files are not at hand");
        index = new MeasureIndex(new Origins()
                .add(Imports.roster(WholeGraph.HOME, "cow-igo=" + FOLDER, sentence -> {}))
                .together());
    }

    @ParameterizedTest
    @ValueSource(ints = {2004, 2010, 2014})
    void the_fixture_is_reproduced_exactly(int year) {
        List<Fault> faults = new ArrayList<>();
        List<Row> rows = Table.read(FOLDER.resolve("overlap_fixture_" + year + ".csv"), List.of("a", "b"), faults);
        Slice slice = index.at(LocalDate.of(year, 12, 31), Parameters.STANDARD);
        List<String> expected =
                rows.stream().map(row -> String.join(",", row(row))).toList();
        List<String> actual = rows.stream()
                .map(row -> line(slice, row.get("a"), row.get("b")))
                .toList();
        assertEquals(List.of(), faults);
        assertEquals(expected, actual);
    }

    private static List<String> row(Row row) {
        return List.of(
                row.get("a"),
                row.get("b"),
                row.get("members_a"),
                row.get("members_b"),
                row.get("shared"),
                row.get("jaccard"),
                row.get("directed_a_to_b"),
                row.get("directed_b_to_a"),
                row.get("overlap_coefficient"),
                row.get("nesting"));
    }

    private static String line(Slice slice, String first, String second) {
        int a = slice.number(first);
        int b = slice.number(second);
        PairMeasures pairs = new PairMeasures(slice);
        boolean isNested = pairs.of(Measure.MEMBER_NESTED, a, b).equals(new Value.Truth(true))
                || pairs.of(Measure.MEMBER_NESTED, b, a).equals(new Value.Truth(true));
        return String.join(
                ",",
                first,
                second,
                String.valueOf(slice.memberNames(a).size()),
                String.valueOf(slice.memberNames(b).size()),
                pairs.of(Measure.SHARED_MEMBERS, a, b).text(),
                rounded(pairs.of(Measure.MEMBER_JACCARD, a, b)),
                rounded(pairs.of(Measure.CONTAINMENT, a, b)),
                rounded(pairs.of(Measure.CONTAINMENT, b, a)),
                rounded(pairs.of(Measure.OVERLAP_COEFFICIENT, a, b)),
                isNested ? "nested" : "");
    }

    /** To three decimals, as the fixture prints them. */
    private static String rounded(Value value) {
        double number = ((Value.Number) value).number();
        return String.valueOf(
                new BigDecimal(number).setScale(3, RoundingMode.HALF_EVEN).doubleValue());
    }
}
