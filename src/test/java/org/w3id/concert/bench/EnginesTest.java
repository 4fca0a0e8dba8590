package org.w3id.concert.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.reason.measure.Affiliation;
import org.w3id.concert.reason.measure.Assignment;
import org.w3id.concert.reason.measure.Attestations;
import org.w3id.concert.reason.measure.FunctionScheme;
import org.w3id.concert.reason.measure.History;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.reason.measure.Period;

/** The sweep concludes what SPARQL, rules and SQL conclude from the same tables. */
class EnginesTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_random_small_graphs_SPARQL_concludes_the_same(long seed) throws SQLException {
        History history = random(seed);
        assertEquals(text(swept(history)), text(concluded(new SparqlEngine(history), Sample.ALL)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_random_small_graphs_bare_bit_sets_count_the_same(long seed) {
        History history = random(seed);
        assertEquals(swept(history).count(), new BareBitSets(history).count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_random_small_graphs_rules_conclude_the_same(long seed) throws SQLException {
        History history = random(seed);
        assertEquals(text(swept(history)), text(concluded(new ReteEngine(history), Sample.ALL)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_random_small_graphs_DuckDB_concludes_the_same(long seed) throws SQLException {
        assumeTrue(DuckEngine.isThere(), "DuckDB's driver is there in the profile bench only");
        History history = random(seed);
        assertEquals(text(swept(history)), text(concluded(new DuckEngine(history), Sample.ALL)));
    }

    @Test
    void a_sample_of_the_pairs_has_the_conclusions_of_its_first_bodies() throws SQLException {
        History history = random(9);
        Sample sample = new Sample(3);
        assertEquals(text(swept(history).of(sample)), text(concluded(new SparqlEngine(history), sample)));
        assertEquals(text(swept(history).of(sample)), text(concluded(new ReteEngine(history), sample)));
    }

    @Test
    void a_digest_is_of_the_conclusions_in_any_order() {
        Overlaps one = new Overlaps();
        one.overlap(1, 2, 3, 4, 5);
        one.overlap(1, 3, 3, 4, 5);
        Overlaps other = new Overlaps();
        other.overlap(1, 3, 3, 4, 5);
        other.overlap(1, 2, 3, 4, 5);
        assertEquals(one.digest(), other.digest());
    }

    static Overlaps swept(History history) {
        Overlaps found = new Overlaps();
        history.overlaps(found);
        return found;
    }

    private static Overlaps concluded(Engine engine, Sample sample) throws SQLException {
        try (engine) {
            engine.run(sample, 600);
            return engine.overlaps();
        }
    }

    private static String text(Overlaps overlaps) {
        Set<String> lines = new TreeSet<>();
        overlaps.forEach((a, b, function, first, last) ->
                lines.add(a + " " + b + " " + function + " " + first + " " + (last >= History.OPEN ? "open" : last)));
        return overlaps.count() + "\n" + String.join("\n", lines);
    }

    /** Small and dense, with gaps, runs that touch, and open ends; two or three common members are enough. */
    private static History random(long seed) {
        Random random = new Random(seed);
        List<Affiliation> affiliations = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(each -> affiliations.add(new Affiliation(
                        "body" + random.nextInt(7),
                        "state" + random.nextInt(6),
                        MembershipRole.FULL,
                        period(random),
                        Set.of("source"))));
        IntStream.range(0, 16)
                .forEach(each -> assignments.add(new Assignment(
                        "body" + random.nextInt(7), "function" + random.nextInt(3), period(random), Set.of("source"))));
        Parameters parameters = new Parameters(1 + (int) (seed % 3), 1, 1, Set.of(MembershipRole.FULL));
        return new MeasureIndex(new Attestations(affiliations, assignments, FunctionScheme.NONE, Set.of()))
                .history(parameters);
    }

    private static Period period(Random random) {
        LocalDate first = START.plusDays(random.nextInt(DAYS));
        boolean isOpen = random.nextInt(4) == 0;
        return new Period(first, isOpen ? LocalDate.MAX : first.plusDays(random.nextInt(DAYS / 2)));
    }
}
