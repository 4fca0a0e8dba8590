package org.w3id.concert.serve.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/**
 * {@code /organizations}, {@code /states}, …: the entities of a kind, for each {@code queries/page/list-{kind}.rq},
 * filtered by words ({@code q}) and by what {@code list-{kind}-facets.rq} offers, sorted by {@code sort}.
 */
public record ListPage(Site site) implements Page {
    private static final String PREFIX = "list-";
    private static final String FACETS = "-facets";

    @Override
    public Optional<Reply> answer(Visit visit) {
        String kind = visit.path().get(0);
        String name = PREFIX + kind;
        return visit.path().size() == 1 && site.pageQueries().has(name) && !kind.endsWith(FACETS)
                ? Optional.of(site.read(() -> page(visit, kind, name)))
                : Optional.empty();
    }

    private Reply page(Visit visit, String kind, String name) {
        View view = new View(site, visit);
        SavedQuery query = site.pageQueries().get(name);
        Facets facets =
                site.pageQueries().has(name + FACETS) ? Facets.of(view.rows(name + FACETS)) : Facets.of(List.of());
        Listing listing = Listing.of(view.columns(name), view.rows(name), facets, visit);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("heading", query.summary());
        values.put("note", query.description());
        values.put("listing", listing);
        values.put("facets", facets);
        values.put("filter", filter(visit));
        return Frame.of(visit, query.summary()).describedAs(query.description()).page("list", values);
    }

    /** The parameters without the order, to which a column's head adds another. */
    private static String filter(Visit visit) {
        return visit.parameters().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("sort") && !entry.getValue().isBlank())
                .map(entry -> Visit.encode(entry.getKey()) + "=" + Visit.encode(entry.getValue()) + "&")
                .collect(Collectors.joining());
    }
}
