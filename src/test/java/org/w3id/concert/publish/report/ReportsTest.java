package org.w3id.concert.publish.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.graph.Counted;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/** The report on duplication that the document of 2011 asks for, from the project's own graph. */
class ReportsTest {
    private static final Report WHOLE = compose(WholeGraph.all().asDatasetGraph(), Scope.ALL);

    private static Report compose(DatasetGraph graph, Scope scope) {
        return new Reports(WholeGraph.HOME, graph, new Context(), Base.PUBLISHED).compose("duplication", scope);
    }

    private static Report at(String date, String... states) {
        return compose(WholeGraph.all().asDatasetGraph(), new Scope(StatedDate.parse(date), List.of(states)));
    }

    private static Section section(Report report, String number) {
        return report.sections().stream()
                .filter(section -> section.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a column, each once. */
    private static Set<String> column(Section section, String name) {
        int column = section.columns().indexOf(name);
        Set<String> values = new TreeSet<>();
        section.lines().forEach(line -> values.add(line.cells().get(column)));
        return values;
    }

    @Test
    void every_section_has_lines() {
        List<String> silent = WHOLE.sections().stream()
                .filter(section -> section.lines().isEmpty())
                .map(Section::query)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void every_line_has_passages() {
        List<String> bare = WHOLE.sections().stream()
                .flatMap(section -> section.lines().stream()
                        .filter(line -> line.footnotes().isEmpty())
                        .map(line -> section.number() + " " + line.cells()))
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void footnotes_are_numbered_without_gaps_and_all_are_used() {
        List<Integer> numbers = WHOLE.footnotes().stream().map(Footnote::number).toList();
        List<Integer> used = WHOLE.sections().stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.footnotes().stream())
                .distinct()
                .sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertEquals(numbers, used);
    }

    @Test
    void every_footnote_is_a_passage_or_an_entry_of_a_data_set() {
        List<String> others = WHOLE.footnotes().stream()
                .map(Footnote::locator)
                .filter(locator -> !locator.matches("[a-z0-9-]+ \\d+–\\d+|cia-factbook-2020-01 .+"))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void what_a_source_calls_duplicated_is_listed_with_its_author() {
        Line line = section(WHOLE, "1a").lines().stream()
                .filter(each ->
                        each.cells().contains("duplication") && each.cells().contains("fact"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(
                        "Collective Security Treaty Organization",
                        "Shanghai Cooperation Organization",
                        "duplication",
                        "responding to new challenges and threats",
                        "in many ways",
                        "2011",
                        "Institute of Contemporary Development",
                        "fact"),
                line.cells());
        Footnote footnote = WHOLE.footnotes().get(line.footnotes().get(0) - 1);
        assertEquals("insor-2011-csto-responsible-security 38678–38786", footnote.locator());
    }

    @Test
    void means_of_different_kinds_stand_in_their_columns() {
        Line line = section(WHOLE, "2").lines().stream()
                .filter(each -> each.cells().get(6).contains("Operation Channel"))
                .findFirst()
                .orElseThrow();
        assertEquals("Collective Security Treaty Organization", line.cells().get(2));
        assertEquals("activity", line.cells().get(3));
    }

    @Test
    void a_pair_with_an_exchange_of_information_is_not_uncoordinated() {
        Section uncoordinated = section(WHOLE, "4a");
        List<String> pairs = uncoordinated.lines().stream()
                .map(line -> line.cells().get(0) + " / " + line.cells().get(1))
                .filter(pair -> pair.startsWith("Collective") && pair.endsWith("Shanghai Cooperation Organization"))
                .toList();
        assertEquals(List.of(), pairs);
    }

    @Test
    void candidates_for_a_division_of_labour_show_the_tasks_of_both() {
        List<String> bare = section(WHOLE, "5a").lines().stream()
                .filter(line ->
                        line.cells().get(5).isEmpty() || line.cells().get(6).isEmpty())
                .map(Line::cells)
                .map(List::toString)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void a_date_leaves_out_what_holds_at_another() {
        Report then = at("2011");
        assertEquals(Set.of("2011"), column(section(then, "1b"), "since"));
        assertEquals(Set.of("2011"), column(section(then, "1a"), "date"));
        assertEquals("at 2011", then.scope().text());
    }

    @Test
    void states_leave_out_what_concerns_others() {
        Report region = at("2020-01", "armenia");
        assertEquals(Set.of("Armenia"), column(section(region, "3a"), "state"));
        assertEquals(false, column(section(region, "1b"), "body").contains("European Union"));
    }

    @Test
    void a_source_that_does_not_count_is_neither_named_nor_cited() {
        Report report = compose(
                WholeGraph.build(new Counted(Set.of("cia-factbook-2020-01"), Set.of()))
                        .asDatasetGraph(),
                Scope.ALL);
        assertEquals(2, report.sources().lines().size());
        assertEquals(
                List.of(),
                report.footnotes().stream()
                        .filter(footnote -> footnote.locator().startsWith("cia-factbook"))
                        .toList());
    }

    @Test
    void a_graph_that_is_built_again_gives_the_same_documents() {
        Report again = compose(WholeGraph.build(Counted.ALL).asDatasetGraph(), Scope.ALL);
        for (ReportFormat format : ReportFormat.values()) {
            assertEquals(format.write(WHOLE, Base.PUBLISHED), format.write(again, Base.PUBLISHED));
        }
    }

    @Test
    void an_unknown_report_is_a_fault_that_names_the_known_ones() {
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> Reports.check(WholeGraph.HOME, "redundancy"));
        assertEquals("report: redundancy: the name of a report expected; one of duplication", faulty.getMessage());
    }

    @Test
    void every_query_of_the_folder_is_part_of_a_report() {
        List<String> files = WholeGraph.HOME.files("queries/report", ".rq").stream()
                .map(file -> file.getFileName().toString().replace(".rq", ""))
                .toList();
        List<String> parts = Stream.concat(Stream.of(WHOLE.sources()), WHOLE.sections().stream())
                .map(Section::query)
                .sorted()
                .toList();
        assertEquals(files, parts);
    }

    @Test
    void a_scope_gives_the_days_and_states_between_spaces() {
        assertEquals(
                Map.of("from", "2011-12-31", "to", "2011-12-31", "states", " armenia russia "),
                new Scope(StatedDate.parse("2011"), List.of("russia", "armenia")).arguments());
        assertEquals(Map.of(), new Scope(Optional.empty(), List.of()).arguments());
    }
}
