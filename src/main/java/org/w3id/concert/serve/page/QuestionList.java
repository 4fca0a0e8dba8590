package org.w3id.concert.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/** {@code /queries}: all saved questions by their first tag. */
public record QuestionList(Site site) implements Page {
    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("queries")) {
            return Optional.empty();
        }
        Map<String, List<SavedQuery>> byTag = new TreeMap<>();
        site.queries().all().forEach(query -> byTag.computeIfAbsent(tag(query), key -> new ArrayList<>())
                .add(query));
        List<Html> sections = byTag.entrySet().stream()
                .map(group -> Html.format(
                        "<section><h2>%s</h2>%s</section>", group.getKey(), items(group.getValue(), visit.root())))
                .toList();
        return Optional.of(Frame.of(visit, "Questions").page("questions", Map.of("sections", Html.join(sections))));
    }

    public static Html items(List<SavedQuery> queries, String root) {
        if (queries.isEmpty()) {
            return Html.format("<p>There are no saved questions yet.</p>");
        }
        List<Html> items = queries.stream()
                .map(query -> Html.format(
                        "<li><a href=\"%s\">%s</a></li>",
                        root + "queries/" + Visit.encode(query.name()), query.summary()))
                .toList();
        return Html.format("<ul class=\"questions\">%s</ul>", Html.join(items));
    }

    private static String tag(SavedQuery query) {
        return query.tags().isEmpty() ? "other" : query.tags().get(0);
    }
}
