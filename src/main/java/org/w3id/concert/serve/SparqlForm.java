package org.w3id.concert.serve;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.concert.query.Answer;

/** {@code /sparql-form}: a plain form for queries and, where the address holds one, its answer as a table. */
record SparqlForm(Site site) implements Page {
    private static final String EXAMPLE = Html.resource("example.rq");

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
        Html content = Html.template(
                "sparql-form.html",
                Map.of(
                        "root",
                        visit.root(),
                        "query",
                        query.isBlank() ? site.base().rebase(EXAMPLE) : query,
                        "result",
                        result));
        return Optional.of(Reply.html(Site.framed(visit, "SPARQL", content)).with(status));
    }
}
