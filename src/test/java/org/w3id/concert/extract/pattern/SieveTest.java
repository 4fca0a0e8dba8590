package org.w3id.concert.extract.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SieveTest {
    private static final List<String> EXPRESSIONS = List.of(
            "(?i:the) (?:following|next) year",
            "(?:signed|ratified) the",
            "(?<who>\\w+) (?:said|argued) that\\b",
            "(?<=treaty )of (?!the)",
            "(?:January|Feb\\.?) (?<y>[0-9]{4})",
            "colou?r",
            "\\bunion\\b(?: of [a-z]+)?",
            "[Ii]n (?:19|20)[0-9]{2}");

    @Test
    void what_matches_is_never_left_out() throws Exception {
        List<Pattern> patterns = EXPRESSIONS.stream().map(Pattern::compile).toList();
        Sieve<Pattern> sieve = Sieve.of(patterns, Pattern::pattern);
        List<String> lost = new ArrayList<>();
        for (String line : lines()) {
            List<Pattern> kept = sieve.mayMatch(line);
            patterns.stream()
                    .filter(pattern -> pattern.matcher(line).find() && !kept.contains(pattern))
                    .forEach(pattern -> lost.add(pattern + ": " + line));
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void what_cannot_match_is_left_out() {
        Sieve<String> sieve = Sieve.of(EXPRESSIONS, Function.identity());
        assertEquals(List.of(EXPRESSIONS.get(1), EXPRESSIONS.get(7)), sieve.mayMatch("They signed the pact."));
    }

    private static List<String> lines() throws Exception {
        try (Stream<Path> documents = Files.list(Path.of("src/test/resources/extraction"))) {
            List<String> lines = new ArrayList<>(List.of("The following year", "the next year", "the color of"));
            for (Path document :
                    documents.filter(file -> file.toString().endsWith(".txt")).toList()) {
                lines.addAll(Files.readString(document, StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            }
            return lines;
        }
    }
}
