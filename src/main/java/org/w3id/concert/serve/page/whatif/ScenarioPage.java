package org.w3id.concert.serve.page.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.whatif.ChangeGrammar;
import org.w3id.concert.reason.whatif.Scenario;
import org.w3id.concert.reason.whatif.WhatIf;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Frame;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.source.FaultyInput;

/**
 * {@code /what-if?change=} for readers: a scenario of one change a line, what it would change, beside it perhaps
 * another one, {@code against=}; {@code /what-if.scenario} is its file. The graph that is served stays as it is.
 */
public final class ScenarioPage implements Page {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioPage.class);
    private static final int MOST_CHANGES = 20;
    private static final int MOST_KEPT = 50;
    private final Site site;
    private final Latest<String, Outlook> outlooks = new Latest<>(MOST_KEPT);

    public ScenarioPage(Site site) {
        this.site = site;
    }

    /** Where there are no rules to draw conclusions by, whoever asks is told; all else is served. */
    @Override
    public void prepare() {
        try {
            site.reasoning().baseline();
        } catch (FaultyInput | Refused e) {
            LOG.info("What-if is not prepared: {}", e.getMessage());
        }
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (visit.isAt("what-if.scenario")) {
            return Optional.of(file(visit));
        }
        boolean wantsPage = visit.parameter("format").isEmpty()
                && visit.preferred("text/plain", "application/json", "text/html")
                        .filter("text/html"::equals)
                        .isPresent();
        if (!visit.isAt("what-if") || !wantsPage) {
            return Optional.empty();
        }
        return Optional.of((visit.parameter("add").isEmpty() ? page(visit) : added(visit)).with("Vary", "Accept"));
    }

    private Reply file(Visit visit) {
        Scenario scenario = scenario(visit.lines("change"));
        return Reply.of(200, Reply.TEXT, scenario.text())
                .with("Content-Disposition", "attachment; filename=\"" + scenario.digest() + ".scenario\"");
    }

    /** Leads to the scenario with the change that a small form adds. */
    private static Reply added(Visit visit) {
        List<String> changes = new ArrayList<>(visit.lines("change"));
        changes.add(ComposedChange.of(visit));
        return Reply.seeOther("what-if?" + parameters(changes, visit.lines("against"), visit.parameter("at")));
    }

    private Reply page(Visit visit) {
        List<Outlook> answers = new ArrayList<>();
        String fault = "";
        int status = 200;
        try {
            for (String name : List.of("change", "against")) {
                if (!visit.lines(name).isEmpty()) {
                    answers.add(outlook(visit, visit.lines(name)));
                }
            }
        } catch (FaultyInput | Refused e) {
            fault = e.getMessage();
            status = 400;
        }
        View view = new View(site, visit);
        String link = parameters(visit.lines("change"), visit.lines("against"), visit.parameter("at"));
        return Frame.of(visit, "What if?")
                .describedAs("What would change in who duplicates what, and in what would be left uncovered.")
                .page(
                        "whatif/whatif",
                        Map.of(
                                "answers", answers,
                                "fault", fault,
                                "link", link,
                                "forms", ChangeGrammar.forms(),
                                "bodies", view.rows("bodies-with-functions"),
                                "functions", view.rows("functions-in-order"),
                                "entities", view.rows("entities-to-change")))
                .with(status);
    }

    private Outlook outlook(Visit visit, List<String> lines) {
        Scenario scenario = scenario(lines);
        String at = visit.parameter("at").strip();
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(each -> each.latest().isPresent());
        if (!at.isEmpty() && date.isEmpty()) {
            throw new Refused(400, "at: a date such as 2018 or 2020-01-31 expected.");
        }
        return outlooks.get(
                scenario.digest() + " " + at,
                () -> site.read(() -> {
                    Baseline baseline = site.reasoning().baseline();
                    WhatIf answer = new WhatIf(scenario, date.flatMap(StatedDate::latest), baseline, site.base());
                    return Outlook.of(answer, baseline, new View(site, visit));
                }));
    }

    private Scenario scenario(List<String> lines) {
        if (lines.isEmpty() || lines.size() > MOST_CHANGES) {
            throw new Refused(400, "From one to " + MOST_CHANGES + " changes expected, one a line.");
        }
        return site.read(() -> Scenario.of(lines, site.reasoning().names()));
    }

    private static String parameters(List<String> changes, List<String> against, String at) {
        List<String> parts = new ArrayList<>();
        changes.forEach(change -> parts.add("change=" + Visit.encode(change)));
        against.forEach(change -> parts.add("against=" + Visit.encode(change)));
        if (!at.isEmpty()) {
            parts.add("at=" + Visit.encode(at));
        }
        return parts.stream().collect(Collectors.joining("&"));
    }
}
