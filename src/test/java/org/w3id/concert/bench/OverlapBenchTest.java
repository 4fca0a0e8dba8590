package org.w3id.concert.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.concert.publish.OverlapTurtle;
import org.w3id.concert.reason.measure.History;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.Parameters;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

class OverlapBenchTest {
    @Test
    void generated_bodies_are_the_same_for_the_same_seed() {
        assertEquals(GeneratedBodies.of(76, 7), GeneratedBodies.of(76, 7));
        assertNotEquals(GeneratedBodies.of(76, 7), GeneratedBodies.of(76, 8));
        assertEquals(
                "e8399c902b9a", EnginesTest.swept(history(Field.generated(76))).digest());
    }

    @Test
    void there_is_a_row_for_each_engine_and_all_conclude_the_same() throws SQLException {
        List<String> rows = new ArrayList<>();
        OverlapBench bench = new OverlapBench(1, 0.001, rows::add);
        bench.run(Field.generated(20));
        assertEquals(
                List.of(
                        "engine",
                        "Concert, warm",
                        "Concert, index and sweep",
                        "Concert, cold",
                        "bare bit sets",
                        "bit sets without dates",
                        "writing Turtle to a file",
                        "SPARQL, Jena in memory",
                        "RETE, Jena with builtins",
                        "DuckDB, SQL"),
                rows.stream().map(row -> row.substring(11, 37).strip()).toList());
        assertEquals(true, bench.isSame(), String.join("\n", rows));
    }

    @Test
    void overlaps_are_written_as_nodes_with_both_bodies_the_function_and_dates() {
        History history = history(Field.generated(20));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OverlapTurtle turtle = new OverlapTurtle(
                history, Base.PUBLISHED, body -> "organization/" + body, function -> "function/" + function, out)) {
            history.overlaps(turtle);
        }
        Model read = ModelFactory.createDefaultModel();
        read.read(new ByteArrayInputStream(out.toByteArray()), null, "TTL");
        int[] open = {0};
        history.overlaps((a, b, function, first, last) -> open[0] += last >= History.OPEN ? 1 : 0);
        int count = EnginesTest.swept(history).count();
        assertEquals(
                count,
                read.listSubjectsWithProperty(RDF.type, CONCERT.Overlap)
                        .toList()
                        .size());
        assertEquals(6L * count - open[0], read.size());
        assertEquals(
                count,
                read.listSubjectsWithProperty(CONCERT.function)
                        .filterKeep(node -> node.hasProperty(CONCERT.firstBody)
                                && node.hasProperty(CONCERT.secondBody)
                                && node.hasProperty(CONCERT.start))
                        .toList()
                        .size());
    }

    private static History history(Field field) {
        return new MeasureIndex(field.attestations()).history(Parameters.STANDARD);
    }
}
