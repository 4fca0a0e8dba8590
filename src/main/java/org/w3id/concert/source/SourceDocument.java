package org.w3id.concert.source;

import java.util.List;
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

    /** All documents on record in {@code ontology/documents.csv}. */
    public static List<SourceDocument> read(Home home, List<Fault> faults) {
        return Table.read(home.ontology().resolve("documents.csv"), COLUMNS, faults).stream()
                .map(SourceDocument::of)
                .toList();
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
