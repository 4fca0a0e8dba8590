package org.w3id.concert.serve.manual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.concert.publish.Release;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Contents;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /sitemap.xml} (<a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>) with all pages, saved questions
 * and named entities, and {@code /robots.txt} (<a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>), which
 * keeps robots from the endpoint.
 */
public record SiteMapPage(Site site) implements Page {
    private static final List<String> NOT_FOR_ROBOTS =
            List.of("sparql", "query?", "cite?", "report-error?", "version/");

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt("robots.txt")) {
            return Optional.of(Reply.of(200, Reply.TEXT, robots()));
        }
        return visit.isAt("sitemap.xml")
                ? Optional.of(Reply.of(200, "application/xml; charset=utf-8", map(visit)))
                : Optional.empty();
    }

    private String robots() {
        return NOT_FOR_ROBOTS.stream()
                        .map(path -> "Disallow: /" + path + "\n")
                        .collect(Collectors.joining("", "User-agent: *\n", ""))
                + "Sitemap: " + site.base().iri() + "sitemap.xml\n";
    }

    private String map(Visit visit) {
        String date = site.read(() -> new Release(site.dataset())
                .date()
                .map(Node::getLiteralLexicalForm)
                .map(day -> "<lastmod>" + Html.text(day).markup() + "</lastmod>")
                .orElse(""));
        return Stream.of(pages(), questions(), entities(visit))
                .flatMap(paths -> paths)
                .map(path -> "<url><loc>" + Html.text(site.base().iri() + path).markup() + "</loc>" + date + "</url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }

    private static Stream<String> pages() {
        return Contents.titles().keySet().stream();
    }

    private Stream<String> questions() {
        return site.queries().all().stream().map(SavedQuery::name).map(name -> "queries/" + name);
    }

    private Stream<String> entities(Visit visit) {
        List<Row> rows = new View(site, visit).rows("named-entities");
        return rows.stream().map(row -> "doc/" + row.reference("entity"));
    }
}
