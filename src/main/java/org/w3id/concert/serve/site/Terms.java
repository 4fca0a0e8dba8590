package org.w3id.concert.serve.site;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.query.ShortName;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.vocab.CONCERT;
import org.w3id.concert.vocab.PROV;

/** Terms as readers see them: names where the graph has them, links to the pages of entities. Within a transaction. */
public record Terms(Site site, String root) {
    private static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());
    private static final Set<String> ENGLISH = Set.of("en", "");
    private static final List<Node> SENTENCE =
            List.of(RDF.subject.asNode(), RDF.predicate.asNode(), RDF.object.asNode());
    private static final int MOST_PARTS = 4;

    /** The name that the graph gives to a term; empty where it gives none. */
    public Optional<String> name(Node term) {
        return NAMES.stream().flatMap(property -> text(term, property).stream()).findFirst();
    }

    /** The literal that the graph has there, in English or without language where there is a choice. */
    public Optional<String> text(Node subject, Node property) {
        return objects(subject, property).stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparing(literal -> !ENGLISH.contains(literal.getLiteralLanguage())))
                .map(Node::getLiteralLexicalForm);
    }

    /** The name, or a claim's gloss, or what the node says by its own properties, or its short form. */
    public String words(Node term) {
        return term.isLiteral()
                ? term.getLiteralLexicalForm()
                : name(term)
                        .or(() -> text(term, CONCERT.gloss.asNode()))
                        .or(() -> parts(term))
                        .orElseGet(() -> shortName(term));
    }

    public String shortName(Node term) {
        return ShortName.of(term, site.prefixes(), site.base());
    }

    /** A link with these words: to a page of ours where the term is an entity, outward where it is on the web. */
    public Html link(Node term, String words) {
        if (!term.isURI()) {
            return Html.text(words);
        }
        String iri = term.getURI();
        String reference = site.base().ref(iri);
        if (!reference.equals(iri)) {
            return Html.format("<a href=\"%s\">%s</a>", root + "id/" + path(reference), words);
        }
        if (iri.startsWith(CONCERT.NS) || iri.startsWith(CONCERT.SCHEME)) {
            String place = iri.startsWith(CONCERT.NS)
                    ? "ontology#" + Visit.encode(iri.substring(CONCERT.NS.length()))
                    : "scheme/" + path(iri.substring(CONCERT.SCHEME.length()));
            return Html.format("<a href=\"%s\">%s</a>", root + place, words);
        }
        boolean isOurs = iri.startsWith(site.base().iri());
        return !isOurs && iri.matches("https?://.*")
                ? Html.format("<a href=\"%s\" rel=\"noopener noreferrer\">%s</a>", iri, words)
                : Html.format("<span title=\"%s\">%s</span>", iri, words);
    }

    public Html link(Node term) {
        return link(term, words(term));
    }

    /** In the order of the graph, each once. */
    public Set<Node> objects(Node subject, Node property) {
        Iterator<Quad> quads = site.dataset().find(Node.ANY, subject, property, Node.ANY);
        return Iter.toList(quads).stream().map(Quad::getObject).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A node without a name, such as a membership: the names of what it ties together. */
    private Optional<String> parts(Node term) {
        if (!term.toString().startsWith(site.base().id("").getURI())) {
            return Optional.empty();
        }
        List<String> parts = Iter.toList(site.dataset().find(Node.ANY, term, Node.ANY, Node.ANY)).stream()
                .filter(quad -> quad.getObject().isURI() && isTelling(quad))
                .sorted(Comparator.comparing(quad -> SENTENCE.indexOf(quad.getPredicate())))
                .flatMap(quad -> name(quad.getObject()).stream())
                .distinct()
                .limit(MOST_PARTS)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private boolean isTelling(Quad quad) {
        Node predicate = quad.getPredicate();
        return !predicate.equals(RDF.type.asNode())
                && !predicate.equals(CONCERT.sourceDocument.asNode())
                && !predicate.getURI().startsWith(PROV.NS)
                && !shortName(quad.getObject()).startsWith("date/");
    }

    private static String path(String reference) {
        return List.of(reference.split("/", -1)).stream().map(Visit::encode).collect(Collectors.joining("/"));
    }
}
