package org.w3id.concert.serve.manual;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.source.Home;

/**
 * {@code /changes}: what changed from release to release, as the home's {@code CHANGELOG.md} tells it, and from version
 * to version of the graph, counted in those at hand.
 *
 * @param earlier the versions before the one that is served, the newest first
 * @param differences from each version to the next
 */
public record ChangesPage(Site site, List<Site> earlier, Once<List<Difference>> differences) implements Page {
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public ChangesPage(Site site, List<Site> earlier) {
        this(site, List.copyOf(earlier), new Once<>(() -> differences(site, earlier)));
    }

    /** Versions are compared when the page is first asked for. */
    private static List<Difference> differences(Site site, List<Site> earlier) {
        List<Difference> found = new ArrayList<>();
        Site after = site;
        for (Site before : earlier) {
            found.add(Difference.between(before, after));
            after = before;
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("changes")
                ? Optional.of(Frame.of(visit, "Changes")
                        .describedAs("What changed from release to release of Concert.")
                        .page("changes", Map.of("log", log(), "differences", differences.get())))
                : Optional.empty();
    }

    /** Without its first heading, which the page has already. */
    private Html log() {
        return site.queries()
                .home()
                .map(home -> home.folder().resolve("CHANGELOG.md"))
                .filter(Files::isRegularFile)
                .map(ChangesPage::rendered)
                .orElse(Html.NONE);
    }

    private static Html rendered(Path file) {
        String markdown = Home.text(file).replaceFirst("(?s)\\A# [^\\n]*\\n", "");
        return new Html(RENDERER.render(Parser.builder().build().parse(markdown)));
    }
}
