package org.w3id.concert.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Leaf;
import org.w3id.concert.serve.site.PassageText;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.vocab.CONCERT;

/**
 * All that the layers say of one entity and of what refers to it: of each property the first values, and page by page
 * all of the one that the parameter {@code all} names. Within a read transaction.
 */
public record EntityDescription(Site site, Terms terms, Node entity, Visit visit) {
    private static final int FIRST_VALUES = 5;
    private static final int PAGE = 40;

    public Reply page(String reference, Html head) {
        String title = terms.words(entity);
        Html types = Html.join(terms.objects(entity, RDF.type.asNode()).stream()
                .map(terms::link)
                .toList());
        String file = visit.root() + "doc/"
                + String.join(
                        "/",
                        List.of(reference.split("/")).stream()
                                .map(Visit::encode)
                                .toList());
        return Frame.of(visit, title)
                .with(head)
                .page(
                        "entity-all",
                        Map.of(
                                "title", title,
                                "iri", entity.getURI(),
                                "types", types,
                                "description",
                                        terms.text(entity, DCTerms.description.asNode())
                                                .orElse(""),
                                "evidence", evidence(entity, true),
                                "out", section("What the graph says of it", out(), false),
                                "in", section("Where it occurs", in(), true),
                                "file", file));
    }

    private Map<Node, Map<Node, Set<String>>> out() {
        return grouped(Iter.toList(site.dataset().findNG(Node.ANY, entity, Node.ANY, Node.ANY)), false);
    }

    private Map<Node, Map<Node, Set<String>>> in() {
        return grouped(Iter.toList(site.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, entity)), true);
    }

    /** Predicate, then the term at the other end, then the layers that say so. */
    private Map<Node, Map<Node, Set<String>>> grouped(List<Quad> quads, boolean incoming) {
        Map<Node, Map<Node, Set<String>>> groups = new TreeMap<>(Comparator.comparing(Node::getURI));
        for (Quad quad : quads) {
            groups.computeIfAbsent(quad.getPredicate(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(incoming ? quad.getSubject() : quad.getObject(), key -> new LinkedHashSet<>())
                    .add(layer(quad.getGraph()));
        }
        return groups;
    }

    private Html section(String heading, Map<Node, Map<Node, Set<String>>> groups, boolean incoming) {
        if (groups.isEmpty()) {
            return Html.NONE;
        }
        Set<String> layers = groups.values().stream()
                .flatMap(values -> values.values().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        boolean oneLayer = layers.size() == 1;
        List<Html> rows = new ArrayList<>();
        groups.forEach((predicate, values) -> {
            String name = (incoming ? "^" : "") + terms.shortName(predicate);
            if (asked().isEmpty() || asked().equals(name)) {
                Leaf<Map.Entry<Node, Set<String>>> leaf =
                        Leaf.of(List.copyOf(values.entrySet()), asked().isEmpty() ? FIRST_VALUES : PAGE, visit);
                List<Html> shown = leaf.items().stream()
                        .map(value -> value(
                                value.getKey(),
                                oneLayer ? Set.of() : value.getValue(),
                                leaf.leaves() == 1 || !asked().isEmpty()))
                        .toList();
                rows.add(Html.format(
                        "<div><dt>%s%s</dt><dd><ul>%s</ul>%s</dd></div>",
                        terms.link(predicate), incoming ? " of" : "", Html.join(shown), more(leaf, name)));
            }
        });
        if (rows.isEmpty()) {
            return Html.NONE;
        }
        return Html.format(
                "<section><h2>%s%s</h2><dl class=\"statements\">%s</dl></section>",
                heading, oneLayer ? tags(layers) : Html.NONE, Html.join(rows));
    }

    private String asked() {
        return visit.parameter("all");
    }

    private Html more(Leaf<?> leaf, String name) {
        return leaf.leaves() == 1 || !asked().isEmpty()
                ? leaf.links()
                : Html.format("<a href=\"%s\">all %s</a>", visit.linkWith("all", name), leaf.all());
    }

    private Html value(Node term, Set<String> layers, boolean withPassage) {
        return Html.format("<li>%s%s%s</li>", terms.link(term), evidence(term, withPassage), tags(layers));
    }

    private static Html tags(Set<String> layers) {
        return Html.join(layers.stream()
                .map(layer -> Html.format(" <span class=\"layer\">%s</span>", layer))
                .toList());
    }

    /** For a claim: where it is stated and, with the documents at hand, the passage itself. */
    private Html evidence(Node claim, boolean withPassage) {
        return terms.text(claim, CONCERT.locator.asNode())
                .map(locator -> Html.format(
                        " <cite>%s</cite>%s",
                        locator,
                        Optional.of(new PassageText(site, terms))
                                .filter(text -> withPassage)
                                .flatMap(text -> text.of(claim))
                                .map(text -> Html.format("<blockquote>%s</blockquote>", text))
                                .orElse(Html.NONE)))
                .orElse(Html.NONE);
    }

    private String layer(Node graph) {
        String prefix = site.base().graph("");
        String iri = graph.toString();
        return iri.startsWith(prefix) ? iri.substring(prefix.length()) : iri;
    }
}
