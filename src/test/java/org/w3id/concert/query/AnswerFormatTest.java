package org.w3id.concert.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.Answer.TooManyRows;
import org.w3id.concert.vocab.Base;

class AnswerFormatTest {
    private static final String PREFIXES =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX id: <https://w3id.org/concert/id/>
            PREFIX org: <http://www.w3.org/ns/org#>
            """;
    private static final String ROWS =
            "SELECT ?x ?type ?n { ?x a ?type OPTIONAL { ?x concert:count ?n } FILTER(?type IN (concert:Fact, concert:State, org:FormalOrganization)) } ORDER BY ?x";

    @Test
    void a_table_is_aligned_and_short() {
        assertEquals(
                """
                x                        type                    n
                -----------------------  ----------------------  -
                membership/armenia.csto  concert:Fact            7
                organization/csto        org:FormalOrganization
                state/armenia            concert:State
                """,
                text(ask(ROWS), AnswerFormat.TABLE));
    }

    @Test
    void a_long_cell_goes_on_below_and_is_never_cut() {
        assertEquals(
                """
                n  text
                -  ------------------------------------------------
                1  one two three four five six seven eight nine ten
                   eleven twelve thirteen fourteen fifteen end
                """,
                text(
                        ask("SELECT (1 AS ?n) (\"one two three four five six seven eight nine ten eleven twelve"
                                + " thirteen fourteen fifteen end\" AS ?text) {}"),
                        AnswerFormat.TABLE));
    }

    @Test
    void csv_is_that_of_sparql() {
        assertEquals(
                """
                x,type,n
                https://w3id.org/concert/id/membership/armenia.csto,https://w3id.org/concert/ontology#Fact,7
                https://w3id.org/concert/id/organization/csto,http://www.w3.org/ns/org#FormalOrganization,
                https://w3id.org/concert/id/state/armenia,https://w3id.org/concert/ontology#State,
                """,
                text(ask(ROWS), AnswerFormat.CSV));
    }

    @Test
    void json_is_that_of_sparql() {
        assertEquals(
                "{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":[{\"n\":{\"type\":\"literal\","
                        + "\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\",\"value\":\"7\"}}]}}",
                text(ask("SELECT ?n { ?x concert:count ?n }"), AnswerFormat.JSON)
                        .replaceAll("\\s+", ""));
    }

    @Test
    void an_ask_is_answered_with_yes_or_no() {
        assertEquals("yes\n", text(ask("ASK { ?x concert:count 7 }"), AnswerFormat.TABLE));
        assertEquals("no\n", text(ask("ASK { ?x concert:count 8 }"), AnswerFormat.TABLE));
    }

    @Test
    void constructed_triples_are_turtle() {
        assertEquals(
                "id:state/armenia concert:of id:organization/csto",
                text(ask("CONSTRUCT { ?y concert:of ?x } WHERE { ?x concert:hasMember ?y }"), AnswerFormat.TABLE)
                        .replaceAll("(?s)PREFIX[^\n]*\n", "")
                        .replace("\\/", "/")
                        .replaceAll("<https://w3id.org/concert/id/([^>]*)>", "id:$1")
                        .replaceAll("[\\s.]+", " ")
                        .strip());
    }

    @Test
    void an_answer_beyond_the_limit_is_refused_and_not_cut() {
        Context context = new Context().set(Answer.ROW_LIMIT, "2");
        TooManyRows refused = assertThrows(
                TooManyRows.class,
                () -> Answer.of(QueryFactory.create(PREFIXES + ROWS), UnionDataset.of(SmallGraph.layers()), context));
        assertEquals("The answer has more than 2 rows; add LIMIT, or take the dump.", refused.getMessage());
    }

    static String text(Answer answer, AnswerFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(answer, Base.PUBLISHED, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Answer ask(String query) {
        return Answer.of(QueryFactory.create(PREFIXES + query), UnionDataset.of(SmallGraph.layers()), new Context());
    }
}
