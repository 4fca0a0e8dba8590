package org.w3id.concert.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** Each saved question of {@code queries/} has the answer in {@code src/test/resources/queries}. */
class CompetencyQuestionsTest {
    private static final QueryFolder QUERIES = QueryFolder.read(WholeGraph.HOME);
    private static final DatasetGraph GRAPH = WholeGraph.all().asDatasetGraph();

    static Stream<String> questions() {
        return QUERIES.all().stream().map(SavedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_answered(String name) {
        Path expected = WholeGraph.HOME.folder().resolve("src/test/resources/queries/" + name + ".csv");
        assertEquals(Home.text(expected), answer(name, Map.of()).replace("\r\n", "\n"));
    }

    @Test
    void every_question_is_answered_again_in_the_same_order() {
        questions().forEach(name -> assertEquals(answer(name, Map.of()), answer(name, Map.of()), name));
    }

    @Test
    void every_expected_answer_has_its_question() {
        List<String> answers = WholeGraph.HOME.files("src/test/resources/queries", ".csv").stream()
                .map(file -> file.getFileName().toString().replace(".csv", ""))
                .toList();
        assertEquals(questions().sorted().toList(), answers);
    }

    private static String answer(String name, Map<String, String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Answer answer = Answer.of(QUERIES.get(name).query(arguments, Base.PUBLISHED), GRAPH, new Context());
        AnswerFormat.CSV.write(answer, Base.PUBLISHED, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
