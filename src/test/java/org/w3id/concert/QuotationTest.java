package org.w3id.concert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents' text is their authors': nothing in the project holds ten words of it in a row. */
class QuotationTest {
    private static final int WORDS = 10;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    @Test
    void no_file_quotes_a_document() throws IOException {
        assumeTrue(Files.isDirectory(WholeGraph.DOCUMENTS), "the documents are not at hand");
        Set<String> runs = new HashSet<>();
        try (Stream<Path> documents = Files.list(WholeGraph.DOCUMENTS)) {
            for (Path document : documents.toList()) {
                runs.addAll(runs(Files.readString(document)));
            }
        }
        Set<String> quoted = new TreeSet<>();
        for (String folder : List.of("ontology", "queries", "src")) {
            try (Stream<Path> files = Files.walk(WholeGraph.HOME.folder().resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text(file).stream()
                            .flatMap(text -> runs(text).stream())
                            .filter(runs::contains)
                            .forEach(run -> quoted.add(file.getFileName() + ": " + run));
                }
            }
        }
        assertEquals(Set.of(), quoted);
    }

    private static List<String> text(Path file) throws IOException {
        try {
            return List.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return List.of();
        }
    }

    private static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return runs;
    }
}
