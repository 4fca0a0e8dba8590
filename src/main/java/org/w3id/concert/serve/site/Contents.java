package org.w3id.concert.serve.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The pages that are not about one entity, by path, each with the title under which it is cited: {@code pages.csv}. The
 * first page's path is empty. Saved questions are pages too.
 */
public final class Contents {
    private static final Map<String, String> TITLES = read();

    private Contents() {}

    /** In the order of the table. */
    public static Map<String, String> titles() {
        return TITLES;
    }

    /** The title of the page at that path; empty where there is none. */
    public static Optional<String> title(Site site, String path) {
        String question = path.startsWith("queries/") ? path.substring("queries/".length()) : "";
        return site.queries().has(question)
                ? Optional.of(site.queries().get(question).summary())
                : Optional.ofNullable(TITLES.get(path));
    }

    private static Map<String, String> read() {
        Map<String, String> titles = new LinkedHashMap<>();
        try (Reader reader =
                        new InputStreamReader(Contents.class.getResourceAsStream("pages.csv"), StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(
                        reader,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            rows.forEach(row -> titles.put(row.get("path"), row.get("title")));
            return Collections.unmodifiableMap(titles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
