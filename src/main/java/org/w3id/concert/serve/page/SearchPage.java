package org.w3id.concert.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.query.search.Found;
import org.w3id.concert.query.search.SearchIndex;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.vocab.Base;

/** {@code /search?q=}: what has a name like that, as a page or as JSON; the index is made at the first search. */
public final class SearchPage implements Page {
    /** At most so many are shown. */
    public static final int MOST = 40;

    private static final String JSON = "application/json";

    private final Site site;
    private final Supplier<SearchIndex> index;

    public SearchPage(Site site) {
        this.site = site;
        this.index = new Once<>(() -> site.read(() -> SearchIndex.of(
                site.dataset().getDefaultGraph(), site.base(), site.queries().all())));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        boolean isJson = visit.isAt("search.json");
        if (!isJson && !visit.isAt("search")) {
            return Optional.empty();
        }
        boolean wantsJson = isJson
                || visit.preferred("text/html", JSON).filter(JSON::equals).isPresent();
        String words = visit.parameter("q").strip();
        List<Found> found = words.isEmpty() ? List.of() : index.get().find(words, MOST);
        return Optional.of((wantsJson ? json(words, found) : page(visit, words, found)).with("Vary", "Accept"));
    }

    @Override
    public void prepare() {
        index.get();
    }

    private Reply page(Visit visit, String words, List<Found> found) {
        String title = words.isEmpty() ? "Search" : "Search: " + words;
        return Frame.of(visit, title).page("search", Map.of("words", words, "found", found, "page", this));
    }

    private Reply json(String words, List<Found> found) {
        JsonArray results = new JsonArray();
        found.forEach(each -> {
            JsonObject result = new JsonObject();
            result.put("iri", each.iri());
            result.put("kind", each.kind());
            result.put("name", each.name());
            result.put("abbreviation", each.abbreviation());
            result.put("description", each.description());
            result.put("address", address(each));
            results.add(result);
        });
        JsonObject object = new JsonObject();
        object.put("q", words);
        object.put("results", results);
        return Reply.of(200, JSON, object.toString());
    }

    /** Below the site's root. */
    public String address(Found found) {
        String iri = found.iri();
        return iri.startsWith(site.base().iri())
                ? iri.substring(site.base().iri().length())
                : iri.substring(Base.PUBLISHED.iri().length());
    }
}
