package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/** An entity in the words of <a href="https://schema.org/">schema.org</a>, for crawlers. Within a transaction. */
public record SchemaOrg(Terms terms, Node entity) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("organization", "Organization"),
            Map.entry("coalition", "Organization"),
            Map.entry("organ", "Organization"),
            Map.entry("state", "Country"),
            Map.entry("instrument", "Legislation"),
            Map.entry("operation", "Event"),
            Map.entry("event", "Event"),
            Map.entry("region", "Place"),
            Map.entry("place", "Place"),
            Map.entry("document", "CreativeWork"),
            Map.entry("claim", "Claim"),
            Map.entry("function", "DefinedTerm"),
            Map.entry("scheme", "DefinedTerm"));

    /** A block of data for a page's head, which no browser runs. */
    public Html script(String reference, String page) {
        JsonObject about = new JsonObject();
        about.put("@context", "https://schema.org");
        about.put("@id", entity.getURI());
        about.put("@type", TYPES.getOrDefault(reference.replaceAll("/.*", ""), "Thing"));
        about.put("name", terms.words(entity));
        putAll(about, "alternateName", List.of(CONCERT.abbreviation.asNode(), SKOS.altLabel.asNode()), false);
        terms.text(entity, DCTerms.description.asNode()).ifPresent(text -> about.put("description", text));
        putAll(about, "sameAs", List.of(OWL2.sameAs.asNode(), SKOS.exactMatch.asNode()), true);
        about.put("mainEntityOfPage", page);
        return new Html("<script type=\"application/ld+json\">"
                + about.toString().strip().replace("<", "\\u003c") + "</script>");
    }

    private void putAll(JsonObject about, String name, List<Node> properties, boolean links) {
        JsonArray values = new JsonArray();
        properties.stream()
                .flatMap(property -> terms.objects(entity, property).stream())
                .filter(value -> links ? value.isURI() : value.isLiteral())
                .map(value -> links ? value.getURI() : value.getLiteralLexicalForm())
                .distinct()
                .sorted()
                .forEach(values::add);
        if (!values.isEmpty()) {
            about.put(name, values);
        }
    }
}
