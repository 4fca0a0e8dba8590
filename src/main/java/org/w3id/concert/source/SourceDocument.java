package org.w3id.concert.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3id.concert.source.Table.Row;

/**
 * What is on record of a source document: a text that claims point into, or a data set whose rows are imported. The
 * text itself is never part of the project.
 *
 * @param stem what the ids of its claims begin with
 * @param date its date in EDTF
 * @param sha256 of the UTF-8 text, empty for a data set
 */
public record SourceDocument(
        String slug,
        String stem,
        String type,
        String title,
        String creator,
        String date,
        String sha256,
        String characters,
        String rights,
        String description) {

    private static final List<String> COLUMNS = List.of(
            "slug", "stem", "type", "title", "creator", "date", "sha256", "characters", "rights", "description");

    /** Also the name of a file and a part of IRIs. */
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}";

    /** All documents on record in {@code ontology/documents.csv}. */
    public static List<SourceDocument> read(Home home, List<Fault> faults) {
        Set<String> slugs = new HashSet<>();
        return Table.read(home.ontology().resolve("documents.csv"), COLUMNS, faults).stream()
                .peek(row -> {
                    expect(row, "slug", NAME, "a name of letters, digits, . _ and -", faults);
                    expect(row, "stem", NAME, "a name of letters, digits, . _ and -", faults);
                    expect(row, "sha256", "([0-9a-f]{64})?", "SHA-256 in hexadecimal, or nothing,", faults);
                    expect(row, "characters", "\\d{0,9}", "the number of characters, or nothing,", faults);
                    if (!slugs.add(row.get("slug"))) {
                        faults.add(row.fault(row.get("slug"), "each document once expected", "leave one row out"));
                    }
                })
                .map(SourceDocument::of)
                .toList();
    }

    private static void expect(Row row, String column, String form, String what, List<Fault> faults) {
        if (!row.get(column).matches(form)) {
            faults.add(row.fault(column, what + " expected, found " + row.get(column), "mend it"));
        }
    }

    private static SourceDocument of(Row row) {
        return new SourceDocument(
                row.get("slug"),
                row.get("stem"),
                row.get("type"),
                row.get("title"),
                row.get("creator"),
                row.get("date"),
                row.get("sha256"),
                row.get("characters"),
                row.get("rights"),
                row.get("description"));
    }
}
