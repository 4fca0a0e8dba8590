package org.w3id.concert.serve.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Leaf;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /claims}: what the documents state, by modality, so that facts, reports, opinions, proposals, forecasts and
 * suppositions are told apart; {@code /claims.csv} is the whole list of the same filters.
 */
public record ClaimsPage(Site site) implements Page {
    private static final String PATH = "claims";
    private static final int SIZE = 25;

    @Override
    public Optional<Reply> answer(Visit visit) {
        boolean isTable = visit.isAt(PATH + ".csv");
        if (!isTable && !visit.isAt(PATH)) {
            return Optional.empty();
        }
        View view = new View(site, visit);
        Sheet sheet =
                new Sheet(view, PATH, Arguments.of(visit, "document", "modality", "polarity", "body", "property"));
        return Optional.of(isTable ? sheet.csv() : page(view, sheet));
    }

    private static Reply page(View view, Sheet sheet) {
        Leaf<Row> leaf = Leaf.of(sheet.rows(), SIZE, view.visit());
        return Frame.of(view.visit(), "Claims by modality")
                .describedAs("Every reviewed claim of the documents, by modality and polarity, with its passage.")
                .page(
                        PATH,
                        Map.of(
                                "filters", filters(view),
                                "counts", new ClaimCounts(view).lines(),
                                "leaf", leaf,
                                "claims", new StatedClaims(view).of(leaf.items()),
                                "sheet", sheet));
    }

    private static List<Filter> filters(View view) {
        return List.of(
                filter(view, "document", "Document", "claim-documents"),
                filter(view, "modality", "Modality", "claim-modalities"),
                filter(view, "polarity", "Polarity", "claim-polarities"),
                filter(view, "body", "About", "claim-bodies"),
                filter(view, "property", "Saying", "claim-properties"));
    }

    private static Filter filter(View view, String parameter, String words, String query) {
        return new Filter(parameter, words, Choice.of(view, parameter, view.rows(query)));
    }
}
