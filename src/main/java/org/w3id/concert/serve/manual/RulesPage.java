package org.w3id.concert.serve.manual;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.ledger.Sheet;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Row;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.source.Home;

/**
 * {@code /rules}: by which rules conclusions are drawn, in words and as queries, and by which checks the graph is held;
 * {@code /shapes.ttl}, where the IRI of the shapes leads, is the file of them.
 */
public record RulesPage(Site site) implements Page {
    private static final String PATH = "rules";
    private static final Pattern TITLE = Pattern.compile("(?m)^#\\+ Title: (.+)$");

    /** A rule; the text of its query is empty where it is computed. */
    public record Rule(Html link, String question, String inWords, int conclusions, String text) {}

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt("shapes.ttl")) {
            return home().map(home -> Reply.of(
                    200, "text/turtle; charset=utf-8", Home.text(home.ontology().resolve("shapes.ttl"))));
        }
        return visit.isAt(PATH) ? Optional.of(page(new View(site, visit))) : Optional.empty();
    }

    private Reply page(View view) {
        Sheet sheet = new Sheet(view, PATH, Map.of());
        List<Rule> rules = sheet.rows().stream().map(this::rule).toList();
        return Frame.of(view.visit(), "Rules, shapes and checks")
                .describedAs("By which rules conclusions follow, in words and as SPARQL, and how the graph is checked.")
                .page(PATH, Map.of("rules", rules, "checks", checks(), "sheet", sheet));
    }

    private Rule rule(Row row) {
        return new Rule(
                row.link("rule"),
                row.text("question"),
                row.text("inWords"),
                row.number("conclusions"),
                text(row.reference("rule").replaceFirst(".*/", "")));
    }

    private String text(String name) {
        return home().map(home -> home.ontology().resolve("rules/" + name + ".rq"))
                .filter(Files::isRegularFile)
                .map(Home::text)
                .orElse("");
    }

    private List<String> checks() {
        return home().stream()
                .flatMap(home -> home.files("ontology/checks", ".rq").stream())
                .map(RulesPage::title)
                .toList();
    }

    private static String title(Path check) {
        Matcher title = TITLE.matcher(Home.text(check));
        return title.find() ? title.group(1) : check.getFileName().toString();
    }

    private Optional<Home> home() {
        return site.queries().home();
    }
}
