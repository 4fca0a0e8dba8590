package org.w3id.concert.serve.ledger;

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

/**
 * {@code /proposals}: what is proposed, to whom and with whom, what would show that it was carried out, and which later
 * claims bear on that.
 */
public record ProposalsPage(Site site) implements Page {
    private static final String PATH = "proposals";
    private static final int SIZE = 12;

    /**
     * A proposal, or what a source advises against.
     *
     * @param indicator what would show that it was carried out
     * @param signs claims of later documents that bear on it; none shows nothing
     */
    public record Proposal(
            Html action,
            boolean isDenied,
            String modality,
            List<Html> proposers,
            List<Html> addressees,
            List<Html> parties,
            List<Html> topics,
            String indicator,
            List<StatedClaim> signs,
            List<StatedClaim> claims) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private static Reply page(View view) {
        Sheet sheet = new Sheet(view, PATH, Arguments.of(view.visit(), "addressee", "topic", "document"));
        Leaf<Row> leaf = Leaf.of(sheet.rows(), SIZE, view.visit());
        return Frame.of(view.visit(), "Proposals")
                .describedAs("What the reports propose, to whom, and what would show that it was carried out.")
                .page(
                        PATH,
                        Map.of(
                                "filters", filters(view),
                                "leaf", leaf,
                                "proposals", proposals(leaf.items(), view),
                                "signs", Sheet.of(view, "proposal-signs"),
                                "sheet", sheet));
    }

    private static List<Filter> filters(View view) {
        return List.of(
                new Filter("addressee", "To", Choice.of(view, "addressee", view.rows("proposal-addressees"))),
                new Filter("topic", "On", Choice.of(view, "topic", view.rows("proposal-topics"))),
                new Filter("document", "In", Choice.of(view, "document", view.rows("proposal-documents"))));
    }

    private static List<Proposal> proposals(List<Row> rows, View view) {
        StatedClaims claims = new StatedClaims(view);
        Map<String, List<StatedClaim>> signs = view.rows("proposal-signs").stream()
                .filter(sign ->
                        rows.stream().anyMatch(row -> row.text("proposal").equals(sign.text("proposal"))))
                .collect(Collectors.groupingBy(
                        row -> row.text("proposal"),
                        Collectors.mapping(row -> claims.of(row.node("claim").orElseThrow()), Collectors.toList())));
        return rows.stream()
                .map(row -> proposal(row, signs.getOrDefault(row.text("proposal"), List.of()), new Several(view)))
                .toList();
    }

    private static Proposal proposal(Row row, List<StatedClaim> signs, Several several) {
        return new Proposal(
                row.link("proposal", "action"),
                row.text("polarity").equals("denied"),
                row.text("modality"),
                several.links(row, "proposers"),
                several.links(row, "addressees"),
                several.links(row, "parties"),
                several.links(row, "topics"),
                row.text("indicator"),
                signs,
                several.claims(row, "claims"));
    }
}
