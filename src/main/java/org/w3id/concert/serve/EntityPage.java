package org.w3id.concert.serve;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;

/**
 * {@code /id/{kind}/{slug}} leads by 303 to {@code /doc/{kind}/{slug}}, which describes the entity as a page, as
 * Turtle or as JSON-LD, by the Accept header or by the ending {@code .html}, {@code .ttl} or {@code .jsonld}
 * (<a href="https://www.w3.org/TR/cooluris/">Cool URIs</a>).
 */
record EntityPage(Site site) implements Page {
    private static final Map<String, String> TYPES =
            Map.of(".html", "text/html", ".ttl", "text/turtle", ".jsonld", "application/ld+json");

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.path().size() < 3 || visit.path().contains("")) {
            return Optional.empty();
        }
        String reference = String.join("/", visit.path().subList(1, visit.path().size()));
        return switch (visit.path().get(0)) {
            case "id" ->
                isKnown(reference)
                        ? Optional.of(Reply.seeOther(visit.root() + "doc/" + encoded(visit))
                                .with("Vary", "Accept"))
                        : Optional.empty();
            case "doc" -> document(visit, reference);
            default -> Optional.empty();
        };
    }

    private Optional<Reply> document(Visit visit, String reference) {
        if (isKnown(reference)) {
            Optional<String> type = visit.preferred("text/html", "text/turtle", "application/ld+json");
            return Optional.of(type.map(chosen -> describe(visit, reference, chosen))
                    .orElseGet(
                            () -> Reply.of(406, Reply.TEXT, "Offered: text/html, text/turtle, application/ld+json.\n"))
                    .with("Vary", "Accept"));
        }
        return TYPES.keySet().stream()
                .filter(reference::endsWith)
                .filter(ending -> isKnown(without(reference, ending)))
                .findFirst()
                .map(ending -> describe(visit, without(reference, ending), TYPES.get(ending)));
    }

    private Reply describe(Visit visit, String reference, String type) {
        Node entity = entity(reference);
        return site.read(() -> switch (type) {
            case "text/turtle" -> Reply.of(200, "text/turtle; charset=utf-8", rdf(entity, Lang.TURTLE));
            case "application/ld+json" ->
                Reply.of(200, "application/ld+json; charset=utf-8", rdf(entity, Lang.JSONLD11));
            default ->
                Reply.html(new EntityDescription(site, new Terms(site, visit.root()), entity).page(visit, reference));
        });
    }

    private String rdf(Node entity, Lang lang) {
        return RDFWriter.source(EntityTriples.of(site, entity)).lang(lang).asString();
    }

    private boolean isKnown(String reference) {
        Node entity = entity(reference);
        return site.read(() -> site.dataset().contains(Node.ANY, entity, Node.ANY, Node.ANY)
                || site.dataset().contains(Node.ANY, Node.ANY, Node.ANY, entity));
    }

    private Node entity(String reference) {
        return site.base().id(reference).asNode();
    }

    private static String encoded(Visit visit) {
        return visit.path().stream().skip(1).map(Visit::encode).collect(Collectors.joining("/"));
    }

    private static String without(String reference, String ending) {
        return reference.substring(0, reference.length() - ending.length());
    }
}
