package org.w3id.concert.serve.data;

import java.util.List;
import java.util.Optional;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.whatif.Scenario;
import org.w3id.concert.reason.whatif.WhatIfQuestion;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /what-if}: what the changes of a scenario would change in the graph that is served, as text or JSON; each
 * {@code change} of the address, or each of its lines, is one; at and proofs are as in {@code concert whatif}.
 */
public final class WhatIfPage implements Page {
    private static final int MOST_CHANGES = 20;

    private final Site site;

    public WhatIfPage(Site site) {
        this.site = site;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("what-if")) {
            return Optional.empty();
        }
        boolean isJson = isJson(visit);
        WhatIfQuestion question = question(visit);
        String text = isJson ? question.json(baseline(), site.base()) : question.text(baseline(), site.base());
        String type = isJson ? "application/json" : Reply.TEXT;
        return Optional.of(Reply.of(200, type, text).with("Vary", "Accept"));
    }

    /** The scenario that a visit asks about. */
    public WhatIfQuestion question(Visit visit) {
        List<String> changes = visit.lines("change");
        if (changes.isEmpty() || changes.size() > MOST_CHANGES) {
            throw new Refused(
                    400,
                    "what-if: from one to " + MOST_CHANGES + " changes expected, such as"
                            + " change=uzbekistan+leaves+csto+2008.");
        }
        Scenario scenario =
                site.read(() -> Scenario.of(changes, site.reasoning().names()));
        return WhatIfQuestion.of(
                List.of(scenario),
                visit.parameter("at").strip(),
                visit.parameters().containsKey("proofs"));
    }

    /** The graph as it stands, made when the first scenario is asked. */
    public Baseline baseline() {
        return site.reasoning().baseline();
    }

    private static boolean isJson(Visit visit) {
        return switch (visit.parameter("format")) {
            case "json" -> true;
            case "text" -> false;
            case "" ->
                visit.preferred("text/plain", "application/json")
                        .filter("application/json"::equals)
                        .isPresent();
            default -> throw new Refused(400, "format: text or json expected.");
        };
    }
}
