package org.w3id.concert.serve.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /chapter-viii}: what the sources say of each body's status under Chapter VIII of the
 * <a href="https://www.un.org/en/about-us/un-charter/chapter-8">UN Charter</a>, and of which bodies they are silent.
 */
public record ChapterVIIIPage(Site site) implements Page {
    private static final String PATH = "chapter-viii";

    /** What is claimed of one body. */
    public record Body(Html link, boolean isDisputed, List<Entry> entries) {}

    /** One claim of a status with what it states of it; empty is silent. */
    public record Entry(
            Html basis, String article, Html recognizedBy, Html instrument, String date, StatedClaim claim) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        Sheet ledger = Sheet.of(view, "chapter-viii");
        return Frame.of(view.visit(), "Chapter VIII of the UN Charter")
                .describedAs(
                        "Which security bodies are said to stand under Chapter VIII of the UN Charter, by whom, and"
                                + " on which basis; every entry with its passage.")
                .page(
                        "chapter-viii",
                        Map.of(
                                "bodies", bodies(ledger),
                                "silent", links(Sheet.of(view, "chapter-viii-silent")),
                                "sheet", ledger));
    }

    private static List<Body> bodies(Sheet ledger) {
        StatedClaims claims = new StatedClaims(ledger.view());
        Map<String, List<Row>> byBody = ledger.rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("body"), LinkedHashMap::new, Collectors.toList()));
        return byBody.values().stream()
                .map(rows -> new Body(
                        rows.get(0).link("body"),
                        Boolean.parseBoolean(rows.get(0).text("disputed")),
                        rows.stream().map(row -> entry(row, claims)).toList()))
                .toList();
    }

    private static Entry entry(Row row, StatedClaims claims) {
        return new Entry(
                row.link("basis"),
                row.text("article"),
                row.link("recognizedBy"),
                row.link("instrument"),
                row.text("dateLabel"),
                claims.of(row.node("claim").orElseThrow()));
    }

    private static List<Html> links(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.link("body")).toList();
    }
}
