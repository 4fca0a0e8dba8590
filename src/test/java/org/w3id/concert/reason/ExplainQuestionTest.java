package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class ExplainQuestionTest {
    private static final Model GRAPH = WholeGraph.union();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1850 | AT_ANOTHER_TIME AT_ANOTHER_TIME SILENT AT_ANOTHER_TIME
                    2011 | DOCUMENTED DOCUMENTED SILENT DOCUMENTED
                    2020-01 | DOCUMENTED DOCUMENTED DOCUMENTED AT_ANOTHER_TIME
                    """)
    void each_premise_stands_as_it_does_at_the_date(String at, String expected) {
        Explanation explanation = ExplainQuestion.of(List.of("csto", "sco"), at).answer(GRAPH, Base.PUBLISHED);
        assertEquals(
                List.of(expected.split(" ")),
                explanation.premises().stream()
                        .map(premise -> premise.standing().name())
                        .toList());
    }

    @Test
    void a_body_is_not_compared_with_itself() {
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> ExplainQuestion.of(List.of("csto", "CSTO"), "")
                .answer(GRAPH, Base.PUBLISHED));
        assertEquals("explain: CSTO: two different bodies expected", faulty.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"KAZ,state,kazakhstan", "kz,state,kazakhstan", "Kazakhstan,state,kazakhstan", "CSTO,organization,csto"})
    void an_entity_is_found_by_what_people_type(String typed, String kind, String slug) {
        assertEquals(kind + "/" + slug, new Names(GRAPH, Base.PUBLISHED).reference(typed, kind));
    }
}
