package org.w3id.concert.serve.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.View;

/** How many claims of each modality a document makes, each number a link to them. */
public record ClaimCounts(View view) {
    /** A document and its numbers by modality, in the order of all modalities. */
    public record Line(Html document, List<Html> numbers) {}

    List<Line> lines() {
        Map<String, Map<String, List<Row>>> byDocument = new LinkedHashMap<>();
        Map<String, String> modalities = new TreeMap<>();
        for (Row row : view.rows("claim-counts")) {
            modalities.put(row.text("modality"), row.text("modalityLabel"));
            byDocument
                    .computeIfAbsent(row.text("document"), document -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("modality"), modality -> new ArrayList<>())
                    .add(row);
        }
        return byDocument.values().stream().map(rows -> line(rows, modalities)).toList();
    }

    private static Line line(Map<String, List<Row>> rows, Map<String, String> modalities) {
        Row first = rows.values().iterator().next().get(0);
        return new Line(
                first.link("document"),
                modalities.entrySet().stream()
                        .map(modality -> number(
                                first.reference("document"),
                                modality.getKey(),
                                modality.getValue(),
                                rows.getOrDefault(modality.getKey(), List.of())))
                        .toList());
    }

    private static Html number(String document, String modality, String words, List<Row> rows) {
        int all = rows.stream().mapToInt(row -> row.number("claims")).sum();
        int denied = rows.stream()
                .filter(row -> row.text("polarity").equals("denied"))
                .mapToInt(row -> row.number("claims"))
                .sum();
        return Html.format(
                "<li><a href=\"claims?document=%s&amp;modality=%s\">%s</a> %s%s</li>",
                Visit.encode(document), modality, words, all, denied == 0 ? "" : ", " + denied + " of them denied");
    }
}
