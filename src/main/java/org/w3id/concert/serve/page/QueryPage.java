package org.w3id.concert.serve.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.PackageAssets;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /query}: a form for queries and, where the address holds one, its answer as a table. Where scripts run and the
 * build had npm, the form becomes an editor; only this page may run scripts. {@code ?query=} brings a query,
 * {@code ?name=} a saved one with its parameters.
 */
public final class QueryPage implements Page {
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
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

    private final Site site;
    private final Supplier<String> vocabulary;

    public QueryPage(Site site) {
        this.site = site;
        this.vocabulary =
                new Once<>(() -> site.read(() -> EditorVocabulary.of(site).toString()));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt("sparql-form")) {
            String parameters = visit.queryString();
            return Optional.of(Reply.seeOther(visit.root() + "query" + (parameters.isEmpty() ? "" : "?" + parameters))
                    .with(301));
        }
        if (visit.isAt("query", "vocabulary.json")) {
            return Optional.of(Reply.of(200, "application/json", vocabulary.get()));
        }
        return visit.isAt("query") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        AtomicReference<String> saved = new AtomicReference<>("");
        String given = visit.parameter("query");
        Asked asked = Asked.of(() -> {
            if (!given.isBlank()) {
                return Asked.of(site, visit, site.ask(given));
            }
            if (!visit.parameter("name").isEmpty()) {
                saved.set(saved(visit));
            }
            return Asked.NOTHING;
        });
        String query = given.isBlank() ? saved.get() : given;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", site);
        values.put("given", !query.isBlank());
        values.put("query", query.isBlank() ? site.base().rebase(EXAMPLE) : query);
        values.put("result", asked.result());
        values.put("hasEditor", PackageAssets.has("yasgui.min.js"));
        return Frame.of(visit, "SPARQL")
                .describedAs("Ask the graph in SPARQL, beginning with a saved question.")
                .with(head(visit))
                .page("query", values)
                .with(asked.status())
                .with("Content-Security-Policy", POLICY);
    }

    private static Html head(Visit visit) {
        return PackageAssets.has("yasgui.min.js")
                ? Html.format(
                        """
                        <link rel="stylesheet" href="%1$sassets/yasgui.min.css">
                        <link rel="stylesheet" href="%1$sassets/query.css">
                        <script src="%1$sassets/yasgui.min.js" defer></script>
                        <script src="%1$sassets/query.js" type="module"></script>
                        """,
                        visit.root())
                : Html.NONE;
    }

    private String saved(Visit visit) {
        Map<String, String> arguments = new LinkedHashMap<>(visit.parameters());
        String name = arguments.remove("name");
        arguments.values().removeIf(String::isBlank);
        arguments.replaceAll((parameter, value) -> value.strip());
        return site.queries().get(name).text(arguments, site.base());
    }
}
