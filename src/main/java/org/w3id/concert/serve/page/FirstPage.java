package org.w3id.concert.serve.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.query.SavedQuery;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;

/** The first page: what this is, how much there is, and where to begin. */
public record FirstPage(Site site, Census census) implements Page {
    private static final String FIRST = "first";
    private static final int EXAMPLES = 8;

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("")) {
            return Optional.empty();
        }
        List<Html> figures = List.of(
                figure(census.claims(), "claims"),
                figure(census.facts(), "facts"),
                figure(census.conclusions(), "conclusions"),
                figure(census.organizations(), "organizations"),
                figure(census.documents(), "sources"));
        List<Html> layers = census.layers().entrySet().stream()
                .map(layer -> Html.format(
                        "<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td></tr>",
                        layer.getKey(), number(layer.getValue())))
                .toList();
        return Optional.of(Frame.of(visit, "Who does what for regional security")
                .page(
                        "first",
                        Map.of(
                                "figures", Html.join(figures),
                                "questions", QuestionList.items(examples(), visit.root()),
                                "layers", Html.join(layers))));
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
