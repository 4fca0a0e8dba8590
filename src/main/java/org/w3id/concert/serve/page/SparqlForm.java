package org.w3id.concert.serve.page;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.concert.query.Answer;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;

/** {@code /sparql-form}: a plain form for queries and, where the address holds one, its answer as a table. */
public record SparqlForm(Site site) implements Page {
    private static final String EXAMPLE =
            """
            PREFIX concert: <https://w3id.org/concert/ontology#>

            SELECT ?claim ?says ?passage
            WHERE {
                ?claim a concert:Claim ;
                    concert:subject <https://w3id.org/concert/id/organization/csto> ;
                    concert:gloss ?says ;
                    concert:locator ?passage .
            }
            ORDER BY ?claim
            LIMIT 20
            """;

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("sparql-form")) {
            return Optional.empty();
        }
        String query = visit.parameter("query");
        int status = 200;
        Html result = Html.NONE;
        if (!query.isBlank()) {
            try {
                Answer answer = site.ask(query);
                result = site.read(() -> new ResultTable(new Terms(site, visit.root())).of(answer));
            } catch (Refused | Answer.TooManyRows | QueryCancelledException e) {
                WebError error = WebError.of(e);
                status = error.status();
                result = Html.format("<p class=\"error\" role=\"alert\">%s</p>", error.sentence());
            }
        }
        return Optional.of(Frame.of(visit, "SPARQL")
                .page(
                        "sparql-form",
                        Map.of("query", query.isBlank() ? site.base().rebase(EXAMPLE) : query, "result", result))
                .with(status));
    }
}
