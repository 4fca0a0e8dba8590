package org.w3id.concert.serve.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.concert.publish.Release;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/**
 * The citations of everything that has an address here. A claim's says in which modality, whose it is and where it is
 * stated; a conclusion's that it is inferred.
 */
public record Citations(Site site) {
    /** Of an entity's {@code kind/slug} or of a page's path, each also with its parameters; of the graph for none. */
    public Optional<Citation> of(String about) {
        String[] parts = about.split("\\?", 2);
        String query = parts.length > 1 ? "?" + parts[1] : "";
        return site.read(() -> isKnown(parts[0])
                ? Optional.of(ofEntity(parts[0], query))
                : Contents.title(site, parts[0]).map(title -> ofPage(parts[0], query, title)));
    }

    private boolean isKnown(String reference) {
        Node entity = site.base().id(reference).asNode();
        return reference.contains("/") && site.dataset().contains(Node.ANY, entity, Node.ANY, Node.ANY);
    }

    private Citation ofEntity(String reference, String query) {
        Terms terms = new Terms(site, "");
        Node entity = site.base().id(reference).asNode();
        String encoded = Arrays.stream(reference.split("/")).map(Visit::encode).collect(Collectors.joining("/"));
        String address = site.base().iri() + (query.isEmpty() ? "id/" : "doc/") + encoded + query;
        return citation(reference, terms.words(entity), address, false, notes(terms, entity));
    }

    private Citation ofPage(String path, String query, String title) {
        return citation(path, title, site.base().iri() + path + query, !path.isEmpty(), List.of());
    }

    private Citation citation(String name, String title, String address, boolean isPage, List<String> notes) {
        Release release = new Release(site.dataset());
        return new Citation(
                ("concert-" + name).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
                title,
                release.date().map(Node::getLiteralLexicalForm),
                release.version().map(Node::getLiteralLexicalForm),
                address,
                isPage,
                notes);
    }

    private static List<String> notes(Terms terms, Node entity) {
        List<String> notes = new ArrayList<>();
        named(terms, entity, CONCERT.modality.asNode()).ifPresent(modality -> notes.add("Modality: " + modality));
        named(terms, entity, CONCERT.polarity.asNode()).ifPresent(polarity -> notes.add("Polarity: " + polarity));
        named(terms, entity, PROV.wasAttributedTo.asNode()).ifPresent(agent -> notes.add("Attributed to: " + agent));
        terms.objects(entity, CONCERT.statedIn.asNode()).stream()
                .findFirst()
                .ifPresent(document -> notes.add("Stated in: " + described(terms, document)));
        terms.text(entity, CONCERT.locator.asNode()).ifPresent(place -> notes.add("Characters of its text: " + place));
        named(terms, entity, PROV.wasGeneratedBy.asNode())
                .ifPresent(derivation -> notes.add("Inferred by a rule from what sources state"));
        return notes;
    }

    private static String described(Terms terms, Node document) {
        String creator = terms.text(document, DCTerms.creator.asNode())
                .map(name -> name + ", ")
                .orElse("");
        String date = named(terms, document, CONCERT.date.asNode())
                .map(day -> " (" + day + ")")
                .orElse("");
        return creator + terms.words(document) + date;
    }

    private static Optional<String> named(Terms terms, Node subject, Node property) {
        return terms.objects(subject, property).stream().findFirst().map(terms::words);
    }
}
