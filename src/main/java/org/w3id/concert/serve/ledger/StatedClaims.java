package org.w3id.concert.serve.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.PassageText;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Reads claims from the graph for one view of it. */
record StatedClaims(View view) {
    private static final Node DENIED = CONCERT.concept("polarity", "denied").asNode();

    /** The claims of the rows' variable {@code claim}, in their order. */
    List<StatedClaim> of(List<Row> rows) {
        return view.site().read(() -> rows.stream()
                .flatMap(row -> row.node("claim").stream())
                .map(this::claim)
                .toList());
    }

    StatedClaim of(Node claim) {
        return view.site().read(() -> claim(claim));
    }

    private StatedClaim claim(Node claim) {
        Terms terms = view.terms();
        return new StatedClaim(
                view.reference(claim),
                terms.text(claim, CONCERT.gloss.asNode()).orElse(""),
                one(terms, claim, CONCERT.modality.asNode()).map(terms::words).orElse(""),
                one(terms, claim, CONCERT.polarity.asNode())
                        .filter(DENIED::equals)
                        .isPresent(),
                one(terms, claim, PROV.wasAttributedTo.asNode())
                        .map(terms::link)
                        .orElse(Html.NONE),
                one(terms, claim, CONCERT.statedIn.asNode()).map(terms::link).orElse(Html.NONE),
                terms.text(claim, CONCERT.locator.asNode())
                        .map(locator -> locator.replaceFirst(".* ", ""))
                        .orElse(""),
                new PassageText(view.site(), terms).quotation(claim));
    }

    private static Optional<Node> one(Terms terms, Node subject, Node property) {
        return terms.objects(subject, property).stream().findFirst();
    }
}
