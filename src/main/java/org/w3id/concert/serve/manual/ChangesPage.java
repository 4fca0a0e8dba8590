package org.w3id.concert.serve.manual;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.source.Home;

/** {@code /changes}: what changed from release to release, as the home's {@code CHANGELOG.md} tells it. */
public record ChangesPage(Site site) implements Page {
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    @Override
    public Optional<Reply> answer(Visit visit) {
        return visit.isAt("changes")
                ? Optional.of(Frame.of(visit, "Changes")
                        .describedAs("What changed from release to release of Concert.")
                        .page("changes", Map.of("log", log())))
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
