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
import org.w3id.concert.serve.site.Leaf;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/** {@code /contradictions}: claims that cannot all hold, side by side, with what kind of disagreement it is. */
public record ContradictionsPage(Site site) implements Page {
    private static final String PATH = "contradictions";
    private static final int SIZE = 10;

    /** Claims that contradict each other, in the order of their passages. */
    public record Contradiction(
            Html link, String kind, boolean isResolved, String explanation, List<StatedClaim> claims) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        Visit visit = view.visit();
        Sheet sheet = new Sheet(view, PATH, Arguments.of(visit, "kind", "body", "resolved"));
        List<Filter> filters = List.of(
                new Filter("kind", "Kind", Choice.of(view, "kind", view.rows("contradiction-kinds"))),
                new Filter("body", "About", Choice.of(view, "body", view.rows("contradiction-bodies"))),
                new Filter("resolved", "Resolved", resolved(visit.parameter("resolved"))));
        Leaf<List<Row>> leaf = Leaf.of(byConflict(sheet), SIZE, visit);
        return Frame.of(visit, "Contradictions")
                .describedAs("Where the sources contradict each other or themselves, claim beside claim.")
                .page(
                        PATH,
                        Map.of(
                                "filters", filters,
                                "leaf", leaf,
                                "contradictions", contradictions(leaf.items(), view),
                                "sheet", sheet));
    }

    private static List<Choice> resolved(String chosen) {
        return List.of(
                new Choice("", "both", chosen.isEmpty()),
                new Choice("false", "not resolved", chosen.equals("false")),
                new Choice("true", "resolved", chosen.equals("true")));
    }

    private static List<List<Row>> byConflict(Sheet sheet) {
        Map<String, List<Row>> groups = sheet.rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("conflict"), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private static List<Contradiction> contradictions(List<List<Row>> groups, View view) {
        StatedClaims claims = new StatedClaims(view);
        return groups.stream()
                .map(rows -> new Contradiction(
                        rows.get(0).link("conflict"),
                        rows.get(0).text("kindLabel"),
                        Boolean.parseBoolean(rows.get(0).text("isResolved")),
                        rows.get(0).text("explanation"),
                        claims.of(rows)))
                .toList();
    }
}
