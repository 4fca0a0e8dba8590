package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.imports.MembershipRole;
import org.w3id.concert.reason.measure.Measure;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Measurements;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.reason.measure.Slice;
import org.w3id.concert.reason.measure.Value;
import org.w3id.concert.vocab.Base;

/** The measures over the project's own graph. */
class GraphAttestationsTest {
    private static final MeasureIndex INDEX = new MeasureIndex(GraphAttestations.of(WholeGraph.union()));
    private static final LocalDate ROSTERS = LocalDate.of(2020, 1, 31);

    @Test
    void csto_and_cis_share_six_members_at_the_date_of_the_rosters() {
        assertEquals(
                List.of("CIS CSTO shared-members 6 [cia-factbook-2020-01, insor-2011-csto-responsible-security]"),
                lines(Parameters.STANDARD, Set.of("CSTO", "CIS"), Measure.SHARED_MEMBERS));
        Slice slice = INDEX.at(ROSTERS, Parameters.STANDARD);
        assertEquals(
                List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"),
                slice.sharedMemberNames(slice.number("CSTO"), slice.number("CIS")));
    }

    @Test
    void where_the_sources_are_silent_on_functions_there_is_no_number() {
        Slice slice = INDEX.at(ROSTERS, Parameters.STANDARD);
        assertEquals(
                List.of("silent functions of EurAsEC"),
                Measurements.of(slice, List.of(Measure.WEIGHTED_DYADIC), Set.of("CSTO", "EurAsEC")::contains)
                        .map(line -> line.value().text() + " " + ((Value.Silent) line.value()).why())
                        .toList());
    }

    @Test
    void observers_count_only_if_asked_for() {
        Parameters observers = new Parameters(2, 1, 1, Set.of(MembershipRole.FULL, MembershipRole.OBSERVER));
        assertEquals(
                6,
                INDEX.at(ROSTERS, Parameters.STANDARD)
                        .memberNames(number("SCO"))
                        .size());
        assertEquals(10, INDEX.at(ROSTERS, observers).memberNames(number("SCO")).size());
    }

    @Test
    void the_members_of_every_body_are_those_that_the_rules_count() {
        MemberIndex rules = new MemberIndex(WholeGraph.union());
        for (LocalDate day : List.of(LocalDate.of(1993, 12, 31), LocalDate.of(2006, 12, 31), ROSTERS)) {
            Map<String, Integer> expected = new TreeMap<>();
            for (Resource body : rules.bodies()) {
                int members = rules.membersAt(body, day).size();
                if (body.getURI().contains("/id/organization/") && members > 0) {
                    expected.put(Statements.label(body), members);
                }
            }
            Slice slice = INDEX.at(day, Parameters.STANDARD);
            Map<String, Integer> actual = new TreeMap<>();
            INDEX.bodies().stream()
                    .filter(body -> !slice.memberNames(slice.number(body)).isEmpty())
                    .forEach(body -> actual.put(
                            body, slice.memberNames(slice.number(body)).size()));
            assertEquals(expected, actual);
        }
    }

    @Test
    void the_functions_that_two_bodies_share_are_those_of_the_rules() {
        Slice slice = INDEX.at(LocalDate.of(2018, 12, 31), new Parameters(2, 1, 2, Set.of(MembershipRole.FULL)));
        Set<String> shared = new TreeSet<>(slice.sharedFunctionNames(slice.number("CSTO"), slice.number("CIS")));
        FunctionIndex rules = new FunctionIndex(WholeGraph.union());
        LocalDate day = LocalDate.of(2018, 12, 31);
        Set<String> expected = functions(rules, "csto", day);
        expected.retainAll(functions(rules, "cis", day));
        assertEquals(expected, shared);
    }

    private static Set<String> functions(FunctionIndex rules, String slug, LocalDate day) {
        Resource body = Base.PUBLISHED.id("organization/" + slug).inModel(WholeGraph.union());
        return rules.functions(body).stream()
                .filter(function ->
                        rules.isTask(function) && !rules.isTask(function.getPropertyResourceValue(SKOS.broader)))
                .filter(function -> rules.all(body, function).stream()
                        .anyMatch(each -> each.span().contains(day)))
                .map(function -> function.getURI().replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int number(String body) {
        return INDEX.at(ROSTERS, Parameters.STANDARD).number(body);
    }

    private static List<String> lines(Parameters parameters, Set<String> bodies, Measure... measures) {
        return Measurements.of(INDEX.at(ROSTERS, parameters), List.of(measures), bodies::contains)
                .map(line -> String.join(
                        " ",
                        line.a(),
                        line.b(),
                        line.measure().slug(),
                        line.value().text(),
                        line.sources().toString()))
                .toList();
    }
}
