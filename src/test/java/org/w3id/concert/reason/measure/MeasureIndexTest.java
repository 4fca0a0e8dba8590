package org.w3id.concert.reason.measure;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.concert.graph.imports.MembershipRole;

class MeasureIndexTest {
    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 40;
    private static final FunctionScheme SCHEME = new FunctionScheme(
            Map.of("a1", Set.of("a"), "a2", Set.of("a"), "b1", Set.of("b"), "c1", Set.of("c"), "a11", Set.of("a1")));
    private static final Period ALWAYS = new Period(START, LocalDate.MAX);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_measure_of_a_pair_equals_its_definition(long seed) {
        Random random = new Random(seed);
        Attestations given = random(random);
        Parameters parameters = parameters(random);
        NaiveMeasures naive = new NaiveMeasures(given, parameters);
        List<Measure> measures = Stream.of(Measure.values())
                .filter(Measure::isOfPairs)
                .filter(NaiveMeasures.DEFINED::contains)
                .toList();
        for (int day = 0; day < DAYS; day += 7) {
            LocalDate date = START.plusDays(day);
            List<Measurement> measured = Measurements.of(
                            new MeasureIndex(given).at(date, parameters), measures, body -> true)
                    .toList();
            assertEquals(
                    measured.stream()
                            .map(line -> line(line, naive.value(line.measure(), line.a(), line.b(), date)))
                            .collect(joining("\n")),
                    measured.stream()
                            .map(line -> line(line, line.value().text()))
                            .collect(joining("\n")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void the_sweep_of_the_whole_history_equals_counting_day_by_day(long seed) {
        Random random = new Random(seed);
        Attestations given = random(random);
        Parameters parameters = parameters(random);
        assertEquals(
                text(new NaiveMeasures(given, parameters).history(START.minusDays(1), START.plusDays(2 * DAYS))),
                text(new MeasureIndex(given).history(parameters).overlaps()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void spans_of_an_interval_are_the_values_of_its_days(long seed) {
        Random random = new Random(seed);
        MeasureIndex index = new MeasureIndex(random(random));
        Parameters parameters = parameters(random);
        List<Measure> measures = List.of(Measure.values());
        Period during = new Period(START.minusDays(1), START.plusDays(DAYS));
        List<String> daily = Stream.iterate(during.first(), during::contains, day -> day.plusDays(1))
                .flatMap(day -> Measurements.of(index.at(day, parameters), measures, body -> true)
                        .map(line -> day + " " + line(line, line.value().text())))
                .sorted()
                .toList();
        assertEquals(
                daily,
                new MeasureSpans(index, during, parameters)
                        .of(measures, Selection.named(Set.of()))
                        .flatMap(span -> Stream.iterate(
                                        LocalDate.parse(span.from()),
                                        day -> !day.isAfter(LocalDate.parse(span.to())),
                                        day -> day.plusDays(1))
                                .map(day -> day + " "
                                        + line(
                                                span.figure(),
                                                span.figure().value().text())))
                        .sorted()
                        .toList());
    }

    @Test
    void rivals_are_a_share_of_the_pairs_of_members_and_silent_where_no_data_set_is_read() {
        List<Affiliation> members = List.of(member("x", "s"), member("x", "t"), member("x", "u"));
        Attestations given = attestations(members, List.of());
        assertEquals(
                "x  rivalry silent", lines(new MeasureIndex(given).at(START, Parameters.STANDARD), Measure.RIVALRY));
        Attestations with = given.with(List.of(new Rivalry("t", "s", 1990, 2010), new Rivalry("t", "u", 1990, 1999)));
        assertEquals(
                "x  rivalry 0.333333", lines(new MeasureIndex(with).at(START, Parameters.STANDARD), Measure.RIVALRY));
    }

    @Test
    void an_economic_body_encroaches_where_it_follows_a_security_body() {
        List<Affiliation> members = Stream.of("x", "y")
                .flatMap(body -> Stream.of(member(body, "s"), member(body, "t")))
                .toList();
        Assignment late = new Assignment("x", "a1", new Period(START.plusDays(9), LocalDate.MAX), Set.of("source"));
        Attestations given = new Attestations(
                members,
                List.of(late, function("x", "b"), function("y", "a1"), function("y", "b")),
                SCHEME,
                Set.of(),
                List.of(),
                List.of(),
                new Kinds(Set.of("x"), Set.of("y"), Set.of("a", "b")));
        MeasureIndex index = new MeasureIndex(given);
        assertEquals(
                "x y encroachment 0\ny x encroachment silent",
                lines(index.at(START, Parameters.STANDARD), Measure.ENCROACHMENT));
        assertEquals(
                "x y encroachment 1\ny x encroachment silent",
                lines(index.at(START.plusDays(9), Parameters.STANDARD), Measure.ENCROACHMENT));
    }

    @Test
    void a_contest_is_competition_unless_an_arrangement_is_documented() {
        List<Affiliation> members = Stream.of("x", "y", "z")
                .flatMap(body -> Stream.of(member(body, "s"), member(body, "t")))
                .toList();
        List<Assignment> functions = List.of(function("x", "a1"), function("y", "a1"), function("z", "a1"));
        List<Tie> ties = List.of(
                tie(Tie.Kind.CONTEST, "x", "y"),
                tie(Tie.Kind.CONTEST, "x", "z"),
                tie(Tie.Kind.ARRANGEMENT, "z", "x"),
                tie(Tie.Kind.DEFERENCE, "x", "y"));
        Attestations given = new Attestations(members, functions, SCHEME, Set.of(), ties, List.of(), Kinds.NONE);
        Slice slice = new MeasureIndex(given).at(START, Parameters.STANDARD);
        assertEquals(
                "x y competition false\nx z competition false\ny z competition silent",
                lines(slice, Measure.COMPETITION));
        assertEquals(
                "x y uncoordinated-duplication 1\nx z uncoordinated-duplication 0\ny z uncoordinated-duplication 1",
                lines(slice, Measure.UNCOORDINATED_DUPLICATION));
        assertEquals(
                "x y deference true\nx z deference silent\ny x deference silent\ny z deference silent\nz x deference silent\nz y deference silent",
                lines(slice, Measure.DEFERENCE));
    }

    private static Tie tie(Tie.Kind kind, String a, String b) {
        return new Tie(kind, a, b, Set.of(), ALWAYS, false, Basis.of(Set.of("source")));
    }

    @Test
    void what_is_not_documented_is_silent_and_says_why() {
        Attestations given = attestations(
                List.of(member("x", "s"), member("x", "t"), member("y", "s"), member("y", "t")),
                List.of(function("x", "a1")));
        Slice slice = new MeasureIndex(given).at(START, Parameters.STANDARD);
        assertEquals("x y shared-members 2\nx y dyadic silent", lines(slice, Measure.SHARED_MEMBERS, Measure.DYADIC));
        assertEquals(
                new Value.Silent("functions of y"),
                new PairMeasures(slice).of(Measure.WEIGHTED_DYADIC, slice.number("x"), slice.number("y")));
    }

    @Test
    void where_a_source_states_common_members_without_listing_them_no_measure_of_sets_is_guessed() {
        List<Affiliation> members = List.of(member("x", "s"), member("x", "t"), member("y", "s"));
        List<Assignment> functions = List.of(function("x", "a1"), function("y", "a1"));
        Tie stated = tie(Tie.Kind.COMMON_MEMBERS, "x", "y");
        Attestations given =
                new Attestations(members, functions, SCHEME, Set.of(), List.of(stated), List.of(), Kinds.NONE);
        Slice slice = new MeasureIndex(given).at(START, Parameters.STANDARD);
        assertEquals(
                """
                x y member-jaccard silent
                x y dyadic true
                x y overlap-count 1
                x y weighted-dyadic silent
                x y nested silent
                y x nested silent
                x  monadic 1
                x  monadic-weighted silent
                y  monadic 1
                y  monadic-weighted silent""",
                lines(
                        slice,
                        Measure.MEMBER_JACCARD,
                        Measure.DYADIC,
                        Measure.OVERLAP_COUNT,
                        Measure.WEIGHTED_DYADIC,
                        Measure.NESTED,
                        Measure.MONADIC,
                        Measure.MONADIC_WEIGHTED));
        assertEquals(Optional.empty(), new PairMeasures(slice).nesting(slice.number("x"), slice.number("y")));
    }

    @Test
    void a_body_asked_for_by_name_is_reported_as_silent_where_nothing_is_documented_of_it() {
        Period later = new Period(START.plusDays(9), LocalDate.MAX);
        Affiliation late = new Affiliation("z", "s", MembershipRole.FULL, later, LocalDate.MAX, Set.of("source"));
        Slice slice = new MeasureIndex(attestations(List.of(member("x", "s"), member("y", "s"), late), List.of()))
                .at(START, Parameters.STANDARD);
        assertEquals("x y 1", selected(slice, Set.of()));
        assertEquals("x z silent", selected(slice, Set.of("x", "z")));
        assertEquals("x y 1", selected(slice, Set.of("x")));
        assertEquals("x z silent\ny z silent", selected(slice, Set.of("z")));
    }

    private static String selected(Slice slice, Set<String> names) {
        return Measurements.of(slice, List.of(Measure.SHARED_MEMBERS), Selection.named(names))
                .map(line -> line.a() + " " + line.b() + " " + line.value().text())
                .collect(joining("\n"));
    }

    @Test
    void rivals_are_told_with_the_data_sets_that_say_so() {
        List<Affiliation> members = List.of(member("x", "s"), member("x", "t"));
        Slice slice = new MeasureIndex(attestations(members, List.of())
                        .with(List.of(
                                new Rivalry("t", "s", 1990, 2010, "one"), new Rivalry("s", "t", 1990, 2010, "two"))))
                .at(START, Parameters.STANDARD);
        List<Part> parts = new Decomposition(slice).of(new WiderMeasures(slice).ofBody(Measure.RIVALRY, 0));
        assertEquals(
                List.of("s–t [one, source, two]"),
                parts.stream().map(part -> part.item() + " " + part.sources()).toList());
    }

    @Test
    void a_function_meets_at_the_level_asked_for() {
        Attestations given = attestations(
                List.of(member("x", "s"), member("x", "t"), member("y", "s"), member("y", "t")),
                List.of(function("x", "a1"), function("y", "a2")));
        assertEquals("x y dyadic true", lines(new MeasureIndex(given).at(START, Parameters.STANDARD), Measure.DYADIC));
        Parameters deeper = new Parameters(2, 1, 2, Set.of(MembershipRole.FULL));
        assertEquals("x y dyadic false", lines(new MeasureIndex(given).at(START, deeper), Measure.DYADIC));
    }

    @Test
    void three_bodies_that_share_members_and_a_function_are_a_complex() {
        List<Affiliation> members = Stream.of("x", "y", "z")
                .flatMap(body -> Stream.of(member(body, "s"), member(body, "t")))
                .toList();
        List<Assignment> functions = List.of(function("x", "a1"), function("y", "a"), function("z", "a2"));
        Slice slice = new MeasureIndex(attestations(members, functions)).at(START, Parameters.STANDARD);
        assertEquals(
                "x a regime-complex 3\ny a regime-complex 3\nz a regime-complex 3",
                lines(slice, Measure.REGIME_COMPLEX));
        assertEquals("x  monadic 2\ny  monadic 2\nz  monadic 2", lines(slice, Measure.MONADIC));
        assertEquals(
                "s  duplicated-competences 2\nt  duplicated-competences 2",
                lines(slice, Measure.DUPLICATED_COMPETENCES));
        assertEquals("s  exposure 3\nt  exposure 3", lines(slice, Measure.EXPOSURE));
    }

    @Test
    void a_part_by_law_is_nested_and_no_link_of_a_complex() {
        List<Affiliation> members = Stream.of("x", "y", "z")
                .flatMap(body -> Stream.of(member(body, "s"), member(body, "t")))
                .toList();
        List<Assignment> functions = List.of(function("x", "a1"), function("y", "a"), function("z", "b"));
        Attestations given = new Attestations(members, functions, SCHEME, Set.of(List.of("x", "y")));
        Slice slice = new MeasureIndex(given).at(START, Parameters.STANDARD);
        assertEquals(
                "x y nested true\nx z nested false\ny x nested false\ny z nested false\nz x nested false\nz y nested false",
                lines(slice, Measure.NESTED));
        assertEquals("", lines(slice, Measure.REGIME_COMPLEX));
    }

    @Test
    void tasks_count_below_the_top() {
        List<Affiliation> members = Stream.of("x", "y")
                .flatMap(body -> Stream.of(member(body, "s"), member(body, "t")))
                .toList();
        List<Assignment> functions = List.of(function("x", "a1"), function("y", "a1"), function("y", "a2"));
        Slice slice = new MeasureIndex(attestations(members, functions)).at(START, Parameters.STANDARD);
        assertEquals("x y three-dimensional 0.5", lines(slice, Measure.THREE_DIMENSIONAL));
    }

    @Test
    void bodies_of_two_origins_are_never_one() {
        Attestations first = attestations(List.of(member("x", "s")), List.of());
        Attestations second = attestations(List.of(member("x", "s"), member("y", "s")), List.of());
        assertEquals(
                List.of("one:x", "two:x", "y"),
                new MeasureIndex(new Origins()
                                .add("one", first)
                                .add("two", second)
                                .together())
                        .bodies());
    }

    private static String lines(Slice slice, Measure... measures) {
        return Measurements.of(slice, List.of(measures), body -> true)
                .map(line -> line(line, line.value().text()))
                .collect(joining("\n"));
    }

    private static String line(Measurement line, String value) {
        return line.a() + " " + line.b() + " " + line.measure().slug() + " " + value;
    }

    private static String text(List<History.Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparing(History.Span::toString))
                .map(History.Span::toString)
                .collect(joining("\n"));
    }

    private static Attestations attestations(List<Affiliation> members, List<Assignment> functions) {
        return new Attestations(members, functions, SCHEME, Set.of());
    }

    private static Affiliation member(String body, String state) {
        return new Affiliation(body, state, MembershipRole.FULL, ALWAYS, Set.of("source"));
    }

    private static Assignment function(String body, String function) {
        return new Assignment(body, function, ALWAYS, Set.of("source"));
    }

    private static Parameters parameters(Random random) {
        Set<MembershipRole> roles = random.nextBoolean()
                ? Set.of(MembershipRole.FULL)
                : Set.of(MembershipRole.FULL, MembershipRole.OBSERVER);
        return new Parameters(1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(2), roles);
    }

    /** Small and dense, with runs that overlap and touch, open ends, and bodies without any function. */
    private static Attestations random(Random random) {
        List<String> functions = List.of("a", "b", "c", "a1", "a2", "b1", "c1", "a11");
        List<Affiliation> affiliations = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        IntStream.range(0, 120)
                .forEach(each -> affiliations.add(new Affiliation(
                        "body" + random.nextInt(7),
                        "state" + random.nextInt(8),
                        MembershipRole.values()[random.nextInt(3)],
                        period(random),
                        Set.of("source" + random.nextInt(3)))));
        IntStream.range(0, 25)
                .forEach(each -> assignments.add(new Assignment(
                        "body" + random.nextInt(6),
                        functions.get(random.nextInt(functions.size())),
                        period(random),
                        Grade.values()[random.nextInt(3)],
                        random.nextBoolean() ? Set.of() : Set.of("region" + random.nextInt(3)),
                        Basis.of(Set.of("source" + random.nextInt(3))))));
        List<Tie> ties = IntStream.range(0, 4)
                .mapToObj(each -> new Tie(
                        Tie.Kind.ARRANGEMENT,
                        "body" + random.nextInt(3),
                        "body" + (3 + random.nextInt(3)),
                        Set.of(),
                        ALWAYS,
                        false,
                        Basis.of(Set.of("source0"))))
                .toList();
        return new Attestations(affiliations, assignments, SCHEME, Set.of(), ties, List.of(), Kinds.NONE);
    }

    private static Period period(Random random) {
        LocalDate first = START.plusDays(random.nextInt(DAYS));
        boolean isOpen = random.nextInt(4) == 0;
        return new Period(first, isOpen ? LocalDate.MAX : first.plusDays(random.nextInt(DAYS / 2)));
    }
}
