package org.w3id.concert.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

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
    void a_function_that_a_source_denies_is_denied_and_not_silent() {
        String id = Base.PUBLISHED.iri() + "id/";
        Model denied = ModelFactory.createDefaultModel();
        denied.createResource(id + "denied/1")
                .addProperty(RDF.type, CONCERT.DeniedFact)
                .addProperty(CONCERT.body, denied.createResource(id + "organization/sco"))
                .addProperty(CONCERT.function, denied.createResource(id + "function/collective-defence"));
        ExplainQuestion question = ExplainQuestion.of(List.of("csto", "sco", "collective-defence"), "2018");
        assertEquals(List.of("SILENT"), standings(question, GRAPH, "is a function of SCO"));
        assertEquals(
                List.of("DENIED"),
                standings(question, ModelFactory.createUnion(GRAPH, denied), "is a function of SCO"));
    }

    private static List<String> standings(ExplainQuestion question, Model graph, String about) {
        return question.answer(graph, Base.PUBLISHED).premises().stream()
                .filter(premise -> premise.statement().contains(about))
                .map(premise -> premise.standing().name())
                .toList();
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
