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

/** {@code /recognition}: the disputed territories that the sources name, each source's statement attributed to it. */
public record RecognitionPage(Site site) implements Page {
    private static final String PATH = "recognition";

    /** A territory with what the sources say in which it occurs, and what those claims are about. */
    public record Territory(Html link, List<Html> subjects, List<StatedClaim> claims) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        Sheet sheet = Sheet.of(view, PATH);
        Map<String, List<Row>> territories = sheet.rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("territory"), LinkedHashMap::new, Collectors.toList()));
        return Frame.of(view.visit(), "Disputed territories and recognition")
                .describedAs(
                        "Which disputed territories the sources name, and what each source says, without a judgement.")
                .page(
                        PATH,
                        Map.of(
                                "territories",
                                territories.values().stream()
                                        .map(rows -> territory(rows, view))
                                        .toList(),
                                "sheet",
                                sheet));
    }

    private static Territory territory(List<Row> rows, View view) {
        List<Html> subjects =
                rows.stream().map(row -> row.link("subject")).distinct().toList();
        return new Territory(rows.get(0).link("territory"), subjects, new StatedClaims(view).of(rows));
    }
}
