package org.w3id.concert.serve.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.PassageText;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;

/** The page of a claim: what it says, who says it, where, and what rests on it. */
public record ClaimView(Site site) {
    private static final String KIND = "claim/";

    public boolean shows(String reference) {
        return reference.startsWith(KIND) && site.pageQueries().has("claim-parts");
    }

    /** Within a read transaction. */
    public Reply page(Visit visit, String reference, Node claim, Html head) {
        View view = new View(site, visit);
        Terms terms = view.terms();
        Map<String, String> arguments = Map.of("entity", reference);
        Map<String, Object> values = new HashMap<>();
        values.put("gloss", terms.text(claim, CONCERT.gloss.asNode()).orElseGet(() -> terms.words(claim)));
        values.put("reference", reference);
        values.put("slug", reference.substring(KIND.length()));
        values.put(
                "file",
                visit.root() + "doc/"
                        + Arrays.stream(reference.split("/")).map(Visit::encode).collect(Collectors.joining("/")));
        values.put("iri", claim.getURI());
        values.put("parts", view.rows("claim-parts", arguments));
        values.put("conclusions", view.rows("claim-conclusions", arguments));
        values.put("contradictions", contradictions(view.rows("claim-contradictions", arguments)));
        values.put("locator", terms.text(claim, CONCERT.locator.asNode()).orElse(""));
        values.put("passage", new PassageText(site, terms).quotation(claim));
        return Frame.of(visit, "Claim " + reference.substring(KIND.length()))
                .with(head)
                .page("claim", values);
    }

    private static List<Line> contradictions(List<Row> rows) {
        return Line.grouped(rows).stream().map(line -> Line.of(line, false)).toList();
    }
}
