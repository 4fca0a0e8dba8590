package org.w3id.concert.serve.manual;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Contents;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/**
 * {@code /report-error?about=claim/insor-2011-0338}, or about a page with its parameters: a Markdown file to fill in and
 * send to the maintainers by whatever way the reader likes; nothing is sent from here.
 */
public record ErrorReportPage(Site site) implements Page {
    private static final String NONE = "none of its own";
    private static final String FORM =
            """
            # Error in Concert: %s

            - About: <%s>
            - It says: %s
            - Place: %s
            - SHA-256 of the passage: %s
            - Graph: version %s of %s

            ## What is wrong

            <!-- One of: the passage does not say this; modality or polarity; who says it; subject, property or value;
                 date; a name; a conclusion that should not follow; something else. -->


            ## What it should say, and where that is documented



            ## Who reports it (may be left empty)

            """;

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("report-error")) {
            return Optional.empty();
        }
        String about = visit.parameter("about");
        Node entity = site.base().id(about).asNode();
        String report = site.read(() -> about.contains("/") && isKnown(entity) ? form(about, entity) : form(about));
        if (report.isEmpty()) {
            throw new Refused(
                    404, "about: an entity such as claim/insor-2011-0338 or a page such as chapter-viii expected.");
        }
        String file = "error-in-" + about.replaceAll("[^A-Za-z0-9.-]+", "-") + ".md";
        return Optional.of(Reply.of(200, "text/markdown; charset=utf-8", report)
                .with("Content-Disposition", "attachment; filename=\"" + file + "\""));
    }

    private boolean isKnown(Node entity) {
        return site.dataset().contains(Node.ANY, entity, Node.ANY, Node.ANY);
    }

    /** Of a page; empty where there is none. */
    private String form(String about) {
        return Contents.title(site, about.replaceFirst("[?].*", ""))
                .map(title -> form(about, site.base().iri() + about, title, NONE, NONE))
                .orElse("");
    }

    private String form(String about, Node entity) {
        Terms terms = new Terms(site, "");
        Optional<String> digest = terms.objects(entity, CONCERT.evidence.asNode()).stream()
                .flatMap(evidence -> terms.objects(evidence, OA.hasTarget.asNode()).stream())
                .findFirst()
                .flatMap(passage -> terms.text(passage, CONCERT.digest.asNode()));
        return form(
                about,
                entity.getURI(),
                terms.words(entity).replaceAll("\\s+", " "),
                terms.text(entity, CONCERT.locator.asNode()).orElse(NONE),
                digest.orElse(NONE));
    }

    private String form(String about, String address, String says, String place, String digest) {
        Release release = new Release(site.dataset());
        return String.format(
                FORM,
                about,
                address,
                says,
                place,
                digest,
                release.version().map(Node::getLiteralLexicalForm).orElse("unknown"),
                release.date().map(Node::getLiteralLexicalForm).orElse("unknown date"));
    }
}
