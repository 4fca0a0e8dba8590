package org.w3id.concert.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.source.Home;

/** Describes a new file of claims in {@code ontology/claims/csv-metadata.json} as the others are, if it is not yet. */
final class TableDescription {
    private static final Pattern FIRST =
            Pattern.compile("\n    \\{\n      \"url\": \"([^\"]+)\\.csv\".*?\n    \\}", Pattern.DOTALL);

    private TableDescription() {}

    static void add(Path metadata, String slug) {
        String text = Home.text(metadata);
        Matcher first = FIRST.matcher(text);
        int end = text.lastIndexOf("\n  ]");
        if (text.contains("\"" + slug + ".csv\"") || !first.find() || end < 0) {
            return;
        }
        String table = first.group().replace(first.group(1), slug);
        try {
            Files.writeString(metadata, text.substring(0, end) + "," + table + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
