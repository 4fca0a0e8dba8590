package org.w3id.concert.serve.manual;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.page.Census;
import org.w3id.concert.serve.site.CitationFormat;
import org.w3id.concert.serve.site.Citations;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/** {@code /about}: how the graph is made and read, what it does not cover, and how it is cited. */
public record AboutPage(Site site, Once<Census> census) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("about") ? Optional.of(page(visit)) : Optional.empty();
    }

    private Reply page(Visit visit) {
        Release release = new Release(site.dataset());
        String citation =
                new Citations(site).of("").map(CitationFormat.BIB::write).orElse("");
        return site.read(() -> Frame.of(visit, "About")
                .describedAs("How Concert is made, how a proof is read, its limits, licence and citation.")
                .with(dataset(release))
                .page(
                        "about",
                        Map.of(
                                "census", census.get(),
                                "version", text(release.version()),
                                "date", text(release.date()),
                                "licence", release.licence().map(Node::getURI).orElse(""),
                                "citation", citation)));
    }

    /** The data set in the words of <a href="https://schema.org/Dataset">schema.org</a>, for search engines. */
    private Html dataset(Release release) {
        JsonObject about = new JsonObject();
        about.put("@context", "https://schema.org");
        about.put("@type", "Dataset");
        about.put("@id", site.base().iri() + "void#dataset");
        about.put("name", "Concert: a knowledge graph of regional security organizations");
        about.put(
                "description",
                "What documents say about regional security organizations, claim by claim with the place in the"
                        + " document, and what follows from it, each conclusion with its derivation.");
        about.put("url", site.base().iri());
        release.licence().ifPresent(licence -> about.put("license", licence.getURI()));
        release.version().ifPresent(version -> about.put("version", version.getLiteralLexicalForm()));
        release.date().ifPresent(date -> about.put("dateModified", date.getLiteralLexicalForm()));
        return new Html("<script type=\"application/ld+json\">"
                + about.toString().strip().replace("<", "\\u003c") + "</script>");
    }

    private static String text(Optional<Node> literal) {
        return literal.map(Node::getLiteralLexicalForm).orElse("");
    }
}
