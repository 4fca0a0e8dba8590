package org.w3id.concert.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.GraphAttestations;
import org.w3id.concert.reason.Statements;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** Measures in RDF, in plain SPARQL and by the Java API are the same. */
class MeasurementsOfGraphTest {
    private static final Model GRAPH = WholeGraph.union();
    private static final List<String> BODIES = List.of("CSTO", "CIS", "SCO", "EurAsEC", "GUAM", "NATO", "EU");

    @Test
    void the_measurements_of_the_graph_are_those_of_the_measures() {
        Set<String> concluded = new TreeSet<>();
        Set<String> measures = new TreeSet<>();
        GRAPH.listSubjectsWithProperty(RDF.type, CONCERT.Measurement).forEach(node -> {
            String measure = Slugs.of(node.getPropertyResourceValue(CONCERT.ofMeasure));
            measures.add(measure);
            concluded.add(label(node, CONCERT.firstBody) + " " + label(node, CONCERT.secondBody) + " " + measure + " "
                    + node.getProperty(CONCERT.measuredValue).getString());
        });
        Set<String> measured = new TreeSet<>();
        lines(List.copyOf(measures), List.of()).forEach((figure, value) -> measured.add(figure + " " + value));
        Set<String> missing = new TreeSet<>(concluded);
        missing.removeAll(measured);
        assertEquals(Set.of(), missing);
        assertEquals(
                Set.of(
                        "containment",
                        "dyadic",
                        "member-jaccard",
                        "overlap-coefficient",
                        "overlap-count",
                        "shared-members",
                        "weighted-dyadic"),
                measures);
    }

    @Test
    void plain_sparql_counts_the_same_shared_members() {
        Map<String, String> bySparql = new TreeMap<>();
        QueryFolder queries = QueryFolder.read(WholeGraph.HOME);
        for (String a : BODIES) {
            for (String b : BODIES) {
                if (a.compareTo(b) < 0) {
                    Map<String, String> arguments = Map.of(
                            "body", "organization/" + a.toLowerCase(java.util.Locale.ROOT),
                            "otherBody", "organization/" + b.toLowerCase(java.util.Locale.ROOT));
                    try (QueryExecution execution = QueryExecution.create(
                            queries.get("how-many-members-do-two-bodies-share-at-a-date")
                                    .query(arguments, Base.PUBLISHED),
                            GRAPH)) {
                        QuerySolution row = execution.execSelect().next();
                        bySparql.put(
                                a + " " + b + " shared-members",
                                row.getLiteral("sharedMembers").getLexicalForm());
                        bySparql.put(
                                a + " " + b + " member-jaccard",
                                rounded(row.getLiteral("jaccard").getLexicalForm()));
                    }
                }
            }
        }
        assertEquals(lines(List.of("shared-members", "member-jaccard"), BODIES), bySparql);
    }

    private static Map<String, String> lines(List<String> measures, List<String> bodies) {
        Map<String, String> lines = new TreeMap<>();
        MeasureQuestion.of(measures, bodies, "2020-01", 2, 1, 1, List.of())
                .lines(new MeasureIndex(GraphAttestations.of(GRAPH)), MeasureColumns.VALUES)
                .forEach(line -> lines.put(
                        line.figure().a() + " " + line.figure().b() + " "
                                + line.figure().measure().slug(),
                        line.figure().value().text()));
        return lines;
    }

    private static String rounded(String number) {
        BigDecimal rounded = new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String label(Resource node, org.apache.jena.rdf.model.Property property) {
        return Statements.label(node.getPropertyResourceValue(property));
    }
}
