package org.w3id.concert.extract.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.Extractor.Possibility;
import org.w3id.concert.extract.learn.Example;
import org.w3id.concert.extract.learn.Trainer;
import org.w3id.concert.extract.learn.Trainer.Lesson;
import org.w3id.concert.extract.learn.Weights;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** A wording that no rule knows, learned from documents of a sentence or two. */
class LearningTest {
    private static final List<String> STATES =
            List.of("Ghana", "Kenya", "Chad", "Mali", "Togo", "Benin", "Niger", "Gabon", "Malawi", "Zambia");
    private static final String CLAIM =
            """
            {"kind": "membership", "subject": "%s", "predicate": "member", "object": "AU", "qualifiers": {}, "time": "", \
            "modality": "fact", "polarity": "+", "attribution": "", "quote": "", "start": 0, "end": 60, \
            "gold": "required", "accept": []}
            """;
    private static Extractor extractor;
    private static AdjudicatedClaims adjudicated;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readRules() {
        extractor = Extractor.of(new Home(Path.of("")));
        adjudicated = AdjudicatedClaims.read(new Home(Path.of("")));
    }

    private List<Possibility> possible(String text) throws IOException {
        return extractor.possible(Reader.read(Files.writeString(folder.resolve("document.txt"), text)));
    }

    /** Half of the states sit in a body's circle, which makes them members; the others look at it from outside. */
    private List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (int at = 0; at < STATES.size(); at++) {
            for (boolean sits : List.of(true, false)) {
                String state = STATES.get(at);
                String text = state + (sits ? " sits in the circle of the" : " looks from outside at the") + " AU.\n";
                Path gold =
                        Files.writeString(folder.resolve("document.gold.jsonl"), sits ? CLAIM.formatted(state) : "");
                examples.addAll(Examples.of(gold, adjudicated, true).of("document " + at, possible(text)));
            }
        }
        return examples;
    }

    private boolean isMember(Weights weights, String text) throws IOException {
        return possible(text).stream()
                .filter(each -> each.relation().equals("member"))
                .anyMatch(each -> weights.of(each.relation(), each.features()) > 0);
    }

    @Test
    void what_is_learned_of_some_states_and_bodies_holds_of_others() throws IOException {
        List<Lesson> lessons = Trainer.lessons(examples());
        Weights weights = Weights.of(lessons);
        assertEquals(List.of("member"), lessons.stream().map(Lesson::relation).toList());
        assertTrue(isMember(weights, "Uganda sits in the circle of ECOWAS.\n"));
        assertFalse(isMember(weights, "Uganda looks from outside at ECOWAS.\n"));
        assertTrue(
                lessons.get(0).line().matches("member +at 1.5 to 1 +10 right +0 wrong"),
                lessons.get(0).line());
    }

    @Test
    void the_same_examples_teach_the_same_and_the_file_says_it() throws IOException {
        String csv = Weights.of(Trainer.lessons(examples())).csv();
        assertEquals(csv, Weights.of(Trainer.lessons(examples())).csv());
        assertEquals(
                csv,
                Weights.read(Files.writeString(folder.resolve("learned.csv"), csv))
                        .csv());
    }

    @Test
    void a_weight_that_is_no_number_is_refused_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("learned.csv"), "relation,feature,weight\nmember,far,much\n");
        FaultyInput refused = assertThrows(FaultyInput.class, () -> Weights.read(file));
        assertEquals(
                "learned.csv:2: much: decimal number expected; write the file with concert learn",
                refused.getMessage());
    }
}
