package org.w3id.concert.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Word lists of the reader, beside its classes: a line an entry; lines that begin with {@code #} are comments. */
public final class WordList {
    private static final String OF_PAGES = "page-words.txt";

    private WordList() {}

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(WordList.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A regular expression for any of the words that {@code page-words.txt} has under a name. */
    public static String ofPages(String name) {
        return lines(OF_PAGES).stream()
                .filter(line -> line.startsWith(name + ":"))
                .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.substring(name.length() + 1)))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
