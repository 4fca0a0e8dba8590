package org.w3id.concert.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.concert.query.SavedQuery;

/** {@code /queries}: all saved questions by their first tag. */
record QuestionList(Site site) implements Page {
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
        Html intro = Html.format("<h1>Questions</h1><p>Each runs with your own values, and shows its SPARQL.</p>");
        return Optional.of(
                Reply.html(Site.framed(visit, "Questions", Html.format("%s%s", intro, Html.join(sections)))));
    }

    static Html items(List<SavedQuery> queries, String root) {
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
