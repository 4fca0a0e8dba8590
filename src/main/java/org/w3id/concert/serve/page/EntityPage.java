package org.w3id.concert.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.publish.OrderedGraph;
import org.w3id.concert.serve.data.EntityTriples;
import org.w3id.concert.serve.data.LinkedDocument;
import org.w3id.concert.serve.data.Representation;
import org.w3id.concert.serve.data.SchemaOrg;
import org.w3id.concert.serve.data.Signposts;
import org.w3id.concert.serve.entity.ClaimView;
import org.w3id.concert.serve.entity.EntityView;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/**
 * {@code /id/{kind}/{slug}} and {@code /scheme/{scheme}/{concept}} lead by 303 to {@code /doc/{kind}/{slug}} and
 * {@code /doc/scheme/{scheme}/{concept}}, which describe the entity as a page or as RDF, by the Accept header or by
 * the ending (<a href="https://www.w3.org/TR/cooluris/">Cool URIs</a>).
 */
public record EntityPage(Site site, EntityView view, ClaimView claims) implements Page {
    private static final String SCHEME = "scheme/";
    private static final String ALL = "all";

    public EntityPage(Site site) {
        this(site, new EntityView(site), new ClaimView(site));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() < 2 || visit.path().contains("")) {
            return Optional.empty();
        }
        String reference = String.join("/", visit.path().subList(1, visit.path().size()));
        return switch (visit.path().get(0)) {
            case "id" -> reference.startsWith(SCHEME) ? Optional.empty() : seeDocument(visit, reference);
            case "scheme" -> seeDocument(visit, SCHEME + reference);
            case "doc" -> document(visit, reference);
            default -> Optional.empty();
        };
    }

    private Optional<Reply> seeDocument(Visit visit, String reference) {
        return isKnown(reference)
                ? Optional.of(Reply.seeOther(site.address(visit, "doc/" + encoded(reference)))
                        .with("Vary", "Accept"))
                : Optional.empty();
    }

    private Optional<Reply> document(Visit visit, String reference) {
        if (isKnown(reference)) {
            return Optional.of(site.read(() -> description(visit, reference).negotiated(visit, Representation.HTML)));
        }
        return Representation.endingOf(reference)
                .filter(form -> isKnown(form.without(reference)))
                .map(form -> site.read(
                        () -> description(visit, form.without(reference)).as(form)));
    }

    private LinkedDocument description(Visit visit, String reference) {
        Node entity = entity(reference);
        String stem = "doc/" + encoded(reference);
        String iri = reference.startsWith(SCHEME)
                ? CONCERT.SCHEME + encoded(reference.substring(SCHEME.length()))
                : site.base().id(encoded(reference)).getURI();
        Terms terms = new Terms(site, visit.root());
        return new LinkedDocument(
                new Signposts(site, visit, stem, iri),
                () -> OrderedGraph.of(EntityTriples.of(site, entity), entity),
                head -> page(
                        visit,
                        reference,
                        Html.join(List.of(
                                head,
                                new SchemaOrg(terms, entity)
                                        .script(reference, site.base().iri() + stem)))));
    }

    private Reply page(Visit visit, String reference, Html head) {
        Node entity = entity(reference);
        if (claims.shows(reference) && !visit.parameters().containsKey(ALL)) {
            return claims.page(visit, reference, entity, head);
        }
        return view.shows(reference) && !visit.parameters().containsKey(ALL)
                ? view.page(visit, reference, entity, head)
                : new EntityDescription(site, new Terms(site, visit.root()), entity, visit).page(reference, head);
    }

    private boolean isKnown(String reference) {
        Node entity = entity(reference);
        return site.read(() -> site.dataset().contains(Node.ANY, entity, Node.ANY, Node.ANY)
                || site.dataset().contains(Node.ANY, Node.ANY, Node.ANY, entity));
    }

    private Node entity(String reference) {
        return reference.startsWith(SCHEME)
                ? NodeFactory.createURI(CONCERT.SCHEME + reference.substring(SCHEME.length()))
                : site.base().id(reference).asNode();
    }

    private static String encoded(String reference) {
        return Arrays.stream(reference.split("/", -1)).map(Visit::encode).collect(Collectors.joining("/"));
    }
}
