package org.w3id.concert.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class SavedQueryTest {
    private static final String WHO_IS_NAMED =
            """
            #+ summary: Who bears a name?
            #+ description: One line,
            #+   and another.
            #+ tags: names, first
            #+ parameter: name | Armenia | The name
            #+ parameter: body | organization/csto | The body
            #+ parameter: day | 2002-10-07 | The day
            #+ parameter: count | 7 | How many

            PREFIX concert: <https://w3id.org/concert/ontology#>
            PREFIX id: <https://w3id.org/concert/id/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?who ?_day
            WHERE {
                ?_body concert:hasMember ?who .
                ?who skos:prefLabel ?label .
                id:membership\\/armenia.csto concert:day ?_day ; concert:count ?_count .
                FILTER(STR(?label) = ?_name)
            }
            ORDER BY ?who ?_day
            """;

    @TempDir
    private Path folder;

    @Test
    void the_header_is_read_line_by_line() throws IOException {
        SavedQuery saved = saved("who-bears-a-name", WHO_IS_NAMED);
        assertEquals("who-bears-a-name", saved.name());
        assertEquals("Who bears a name?", saved.summary());
        assertEquals("One line, and another.", saved.description());
        assertEquals(List.of("names", "first"), saved.tags());
        assertEquals(
                List.of(ParameterKind.TEXT, ParameterKind.ENTITY, ParameterKind.DATE, ParameterKind.NUMBER),
                saved.parameters().stream().map(QueryParameter::kind).toList());
    }

    @Test
    void without_arguments_the_defaults_are_taken() throws IOException {
        assertEquals("who,_day\nhttps://w3id.org/concert/id/state/armenia,2002-10-07\n", answer(Map.of()));
    }

    @Test
    void an_argument_takes_the_place_of_its_default() throws IOException {
        assertEquals("who,_day\n", answer(Map.of("name", "Belarus")));
        assertEquals("who,_day\n", answer(Map.of("body", "organization/nato")));
        assertEquals("who,_day\n", answer(Map.of("day", "2002-10-08")));
        assertEquals("who,_day\n", answer(Map.of("count", "8")));
    }

    @Test
    void text_that_looks_like_sparql_stays_text() throws IOException {
        assertEquals("who,_day\n", answer(Map.of("name", "x\" || true) } #")));
        assertEquals("who,_day\n", answer(Map.of("name", "Armenia\") } INSERT DATA { <a:a> <a:b> <a:c> } #")));
    }

    @Test
    void an_entity_that_would_leave_its_iri_is_refused() {
        assertEquals(
                List.of("who-bears-a-name: body: an entity as kind/slug, such as organization/csto expected,"
                        + " not 'organization/csto> ?p ?o . ?x ?y <a:b'; the default is organization/csto"),
                faults(Map.of("body", "organization/csto> ?p ?o . ?x ?y <a:b")));
    }

    @Test
    void faults_of_all_arguments_are_reported_together() {
        assertEquals(
                List.of(
                        "who-bears-a-name: nmae: a parameter of this query expected; it has name, body, day, count",
                        "who-bears-a-name: day: a day as year-month-day, such as 2008-01-01 expected, not '2002-13-01';"
                                + " the default is 2002-10-07"),
                faults(Map.of("nmae", "x", "day", "2002-13-01")));
    }

    @Test
    void entities_follow_the_base_and_the_vocabulary_does_not() throws IOException {
        String query = saved("q", WHO_IS_NAMED)
                .query(Map.of(), new Base("http://localhost:3030/"))
                .serialize();
        assertEquals(true, query.contains("<http://localhost:3030/id/organization/csto>"), query);
        assertEquals(true, query.contains("PREFIX  id:   <http://localhost:3030/id/>"), query);
        assertEquals(true, query.contains("<https://w3id.org/concert/ontology#>"), query);
    }

    @Test
    void a_file_without_header_is_a_question_of_its_name() throws IOException {
        assertEquals("Which is which?", saved("which-is-which", "ASK {}").summary());
    }

    @Test
    void a_faulty_file_names_its_lines() {
        FaultyInput faulty =
                assertThrows(FaultyInput.class, () -> saved("q", "#+ sumary: x\n#+ parameter: a | b\nSELECT {"));
        assertEquals(
                List.of("q.rq:1: sumary", "q.rq:2: parameter", "q.rq:3: q"),
                faulty.faults().stream()
                        .map(fault -> fault.file() + ":" + fault.line() + ": " + fault.term())
                        .toList());
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_ones() throws IOException {
        saved("which-bodies-overlap", "ASK {}");
        saved("who-belongs-to-what", "ASK {}");
        QueryFolder queries = QueryFolder.of(
                List.of(folder.resolve("which-bodies-overlap.rq"), folder.resolve("who-belongs-to-what.rq")));
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> queries.get("who-belong-to-what"));
        assertEquals(
                "queries: who-belong-to-what: the name of a saved query expected;"
                        + " did you mean who-belongs-to-what or which-bodies-overlap?",
                faulty.getMessage());
    }

    private SavedQuery saved(String name, String text) throws IOException {
        return SavedQuery.read(Files.writeString(folder.resolve(name + ".rq"), text));
    }

    private String answer(Map<String, String> arguments) throws IOException {
        Query query = saved("who-bears-a-name", WHO_IS_NAMED).query(arguments, Base.PUBLISHED);
        return AnswerFormatTest.text(
                Answer.of(query, UnionDataset.of(SmallGraph.layers()), new Context()), AnswerFormat.CSV);
    }

    private List<String> faults(Map<String, String> arguments) {
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> answer(arguments));
        return faulty.faults().stream().map(Object::toString).toList();
    }
}
