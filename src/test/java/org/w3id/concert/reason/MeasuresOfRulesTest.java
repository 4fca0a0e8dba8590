package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.vocab.CONCERT;

/** What C1 finds at a date is what the rules conclude for it, function by function and grade by grade. */
class MeasuresOfRulesTest {
    private static final int LEVELS = 3;
    private static final Model GRAPH = WholeGraph.union();
    private static final MeasureIndex INDEX = new MeasureIndex(GraphAttestations.of(GRAPH));

    @Test
    void at_the_date_of_the_rosters_the_duplications_are_those_of_the_rules() {
        assertEquals(concluded("2020-01"), measured("2020-01"));
    }

    @Test
    void in_the_year_of_the_report_the_duplications_are_those_of_the_rules() {
        assertEquals(concluded("2011"), measured("2011"));
    }

    /** {@code CIS CSTO drug-trafficking operational}. */
    private static Set<String> concluded(String date) {
        Resource start = org.w3id.concert.vocab.Base.PUBLISHED.id("date/" + date);
        return GRAPH
                .listSubjectsWithProperty(RDF.type, CONCERT.Duplication)
                .filterKeep(node -> node.hasProperty(CONCERT.start, start))
                .toList()
                .stream()
                .map(node -> Statements.label(node.getPropertyResourceValue(CONCERT.firstBody)) + " "
                        + Statements.label(node.getPropertyResourceValue(CONCERT.secondBody)) + " "
                        + Slugs.of(node.getPropertyResourceValue(CONCERT.function)) + " "
                        + (node.hasProperty(CONCERT.grade)
                                ? Slugs.of(node.getPropertyResourceValue(CONCERT.grade))
                                : "stated"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> measured(String date) {
        Set<String> found = new TreeSet<>();
        for (int level = 1; level <= LEVELS; level++) {
            MeasureQuestion question =
                    MeasureQuestion.of(List.of("duplication"), List.of(), date, 2, 1, level, List.of());
            question.lines(INDEX, MeasureColumns.PARTS)
                    .filter(line -> line.part().orElseThrow().kind().equals("function"))
                    .forEach(line ->
                            found.add(line.figure().a() + " " + line.figure().b() + " "
                                    + line.part().get().item() + " "
                                    + line.part().get().detail().replaceFirst(";.*", "")));
        }
        return found;
    }
}
