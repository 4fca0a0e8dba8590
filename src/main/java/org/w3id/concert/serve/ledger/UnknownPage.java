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

/** {@code /unknown}: which aspect of which body is documented, silent or contested. */
public record UnknownPage(Site site) implements Page {
    private static final String PATH = "unknown";

    /** A body with one cell for each aspect. */
    public record Line(Html body, List<Html> cells) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        Sheet sheet = Sheet.of(view, PATH);
        Map<String, List<Row>> bodies = sheet.rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("body"), LinkedHashMap::new, Collectors.toList()));
        List<String> aspects = bodies.values().stream()
                .findFirst()
                .map(rows -> rows.stream().map(row -> row.text("aspect")).toList())
                .orElse(List.of());
        return Frame.of(view.visit(), "What we do not know")
                .describedAs("Which aspects of which bodies the sources document, and on which they are silent.")
                .page(PATH, Map.of("aspects", aspects, "lines", lines(bodies), "sheet", sheet));
    }

    private static List<Line> lines(Map<String, List<Row>> bodies) {
        return bodies.values().stream()
                .map(rows -> new Line(
                        rows.get(0).link("body"),
                        rows.stream().map(UnknownPage::cell).toList()))
                .toList();
    }

    /** The number of facts with a link to what they rest on; silence leads to the question. */
    private static Html cell(Row row) {
        if (row.number("facts") == 0 && row.number("others") == 0) {
            return Html.format("<a class=\"silent\" href=\"queries/%s\">silent</a>", row.text("question"));
        }
        boolean isContested = row.number("conflicts") > 0;
        Html contested = isContested
                ? Html.format(
                        " <a class=\"contested\" href=\"contradictions?body=%s&amp;resolved=false\">contested</a>",
                        Visit.encode(row.reference("body")))
                : Html.NONE;
        return Html.format("%s%s", evidence(row), contested);
    }

    private static Html evidence(Row row) {
        String claims = "claims?" + (row.text("role").equals("value") ? "value" : "body") + "="
                + Visit.encode(row.reference("body")) + "&property=" + Visit.encode(row.text("properties"));
        int facts = row.number("facts");
        if (facts > 0 && facts == row.number("rosterEntries")) {
            return row.link("body", "facts");
        }
        return facts > 0
                ? Html.format("<a class=\"known\" href=\"%s\">%s</a>", claims, facts)
                : Html.format("<a href=\"%s\">no fact, %s said</a>", claims, row.number("others"));
    }
}
