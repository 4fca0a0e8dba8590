package org.w3id.concert.extract.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.extract.ExtractionRun;
import org.w3id.concert.extract.ExtractionRun.Result;
import org.w3id.concert.extract.Extractor;
import org.w3id.concert.extract.lexicon.Sections;
import org.w3id.concert.source.Home;

class OmissionsTest {
    @TempDir
    private Path folder;

    @Test
    void a_rule_that_takes_too_long_for_a_sentence_is_named() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "[any]\n.\n");
        Path file = Files.writeString(
                folder.resolve("slow.txt"),
                "rule slow\nclaim organ | has organ | o -> w\npattern (?:(?:ab?)+)+(?<w>c)\n");
        RuleSet rules = RuleSet.of(RuleFile.read(file, Macros.of(Sections.read(words))));
        Masked sentence = new Masked.Builder().literal("a".repeat(60) + " c").build();
        Omissions omissions = new Omissions();
        RuleMatch.all(rules, sentence, 10_000, omissions);
        assertEquals(
                List.of("has a sentence at character 7, for which the rules slow take too long,"
                        + " so that claims may be missing; divide it"),
                omissions.warnings(place -> place + 7));
    }

    @Test
    void sentences_that_are_too_long_to_be_read_are_said_with_the_first_place() throws IOException {
        String endless = "Members " + "meet and ".repeat(400) + "meet.";
        Path file = Files.writeString(
                folder.resolve("long.txt"),
                "The Kelp League was founded in 1971.\n\n" + endless + "\n\n" + endless + "\n");
        Extractor extractor = Extractor.of(new Home(Path.of("")));
        Result result = new ExtractionRun(extractor, 1).result(file, Set.of());
        assertEquals(
                List.of("has 2 sentences, the first at character 38, too long to be read, left out; divide them"),
                ((Result.Done) result).warnings());
    }
}
