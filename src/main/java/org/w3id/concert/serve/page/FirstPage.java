package org.w3id.concert.serve.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.concert.publish.Release;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;

/** The first page: what this is for, its strongest findings with their sources, and where to begin. */
public record FirstPage(Site site, Once<Census> counted) implements Page {
    private static final String FIRST = "first";
    private static final String OVERLAPS = "home-overlaps";
    private static final int EXAMPLES = 6;

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("") ? Optional.of(page(visit)) : Optional.empty();
    }

    @Override
    public void prepare() {
        counted.get();
        site.pageRows(OVERLAPS, Map.of());
    }

    private Reply page(Visit visit) {
        Census census = counted.get();
        List<Html> figures = List.of(
                figure(census.claims(), "claims"),
                figure(census.facts(), "facts"),
                figure(census.conclusions(), "conclusions"),
                figure(census.organizations(), "organizations"),
                figure(census.documents(), "sources"));
        Map<String, Object> values = new HashMap<>();
        values.put("figures", Html.join(figures));
        values.put("questions", QuestionList.items(examples(), visit.root()));
        values.put("overlaps", new View(site, visit).rows(OVERLAPS));
        values.put("date", site.read(() -> new Release(site.dataset())
                .date()
                .map(Node::getLiteralLexicalForm)
                .orElse("not stated")));
        return Frame.of(visit, "Who does what in regional security, and who does it twice")
                .describedAs("A knowledge graph of regional security organizations in Eurasia: members, functions and"
                        + " duplication, every statement with the passage that says it.")
                .page("first", values);
    }

    /** Those that are tagged as first, and then the others in order. */
    private List<SavedQuery> examples() {
        List<SavedQuery> tagged = site.queries().all().stream()
                .filter(query -> query.tags().contains(FIRST))
                .toList();
        return (tagged.isEmpty() ? site.queries().all() : tagged)
                .stream().limit(EXAMPLES).toList();
    }

    private static Html figure(long count, String what) {
        return Html.format("<div><dt>%s</dt><dd>%s</dd></div>", what, number(count));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
