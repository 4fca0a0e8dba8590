package org.w3id.concert.serve.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.Terms;
import org.w3id.concert.serve.site.View;

/**
 * The page of an entity: its names, then what sources state of it, section by section. Long sections are cut; the
 * parameter {@code section} shows one whole, with passages.
 */
public final class EntityView {
    private final Site site;
    private final Outline outline;
    private final Exposures exposures;

    public EntityView(Site site) {
        this.site = site;
        this.outline = new Outline(site.pageQueries());
        this.exposures = new Exposures(site);
    }

    /** Whether entities of this kind have a page in sections. */
    public boolean shows(String reference) {
        return !outline.of(kind(reference)).isEmpty();
    }

    /** Within a read transaction. */
    public Reply page(Visit visit, String reference, Node entity, Html head) {
        View view = new View(site, visit);
        Terms terms = view.terms();
        Perspective perspective = Perspective.of(visit);
        String only = visit.parameter("section");
        List<Section> sections = outline.of(kind(reference)).stream()
                .filter(query -> only.isEmpty() || query.name().equals(only))
                .map(query -> section(view, query, reference, perspective, !only.isEmpty()))
                .filter(section -> section.total() > 0 || !only.isEmpty())
                .toList();
        String title = terms.words(entity);
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("reference", reference);
        values.put("file", visit.root() + "doc/" + path(reference));
        values.put("iri", entity.getURI());
        values.put("names", Names.of(terms, entity));
        values.put(
                "description", terms.text(entity, DCTerms.description.asNode()).orElse(""));
        values.put("definition", terms.text(entity, SKOS.definition.asNode()).orElse(""));
        values.put("rule", terms.text(entity, SKOS.scopeNote.asNode()).orElse(""));
        values.put("note", terms.text(entity, SKOS.note.asNode()).orElse(""));
        values.put("sections", sections);
        values.put("perspective", perspective);
        values.put("documents", view.rows("documents"));
        values.put("only", only);
        values.put("glance", view.rows("entity-record", Map.of("entity", reference)));
        values.put("kinds", kind(reference) + "s");
        values.put("figures", Figures.of(view, kind(reference), reference, perspective));
        values.put(
                "exposure",
                kind(reference).equals("state") && only.isEmpty()
                        ? exposures.of(view, reference, perspective)
                        : Optional.empty());
        return Frame.of(visit, title).with(head).page("entity", values);
    }

    private Section section(View view, SavedQuery query, String reference, Perspective perspective, boolean whole) {
        List<Row> rows = view.rows(query.name(), Map.of("entity", reference)).stream()
                .filter(perspective::keeps)
                .toList();
        return whole ? Section.page(query, rows, view.visit()) : Section.cut(query, rows);
    }

    private static String kind(String reference) {
        return reference.replaceFirst("/.*", "");
    }

    private static String path(String reference) {
        return Arrays.stream(reference.split("/")).map(Visit::encode).collect(Collectors.joining("/"));
    }
}
