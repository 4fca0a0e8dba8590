package org.w3id.concert.serve.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.w3id.concert.reason.ExplainQuestion;
import org.w3id.concert.reason.Explanation;
import org.w3id.concert.reason.ExplanationFormat;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/**
 * {@code /explain}: what a conclusion rests on, or which premise is missing, as text, JSON or Turtle. The parameters are
 * those of {@code concert explain}: a and b, perhaps function and at; or node; and without, a source to leave out.
 */
public final class ExplainPage implements Page {
    private final Site site;
    private final CountedGraphs counted;

    public ExplainPage(Site site, CountedGraphs counted) {
        this.site = site;
        this.counted = counted;
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        if (!visit.isAt("explain")) {
            return Optional.empty();
        }
        ExplanationFormat format = format(visit);
        String text =
                with(visit, graph -> format.write(question(visit).answer(graph, site.base()), graph, site.base()));
        return Optional.of(
                Reply.of(200, format.mediaType() + "; charset=utf-8", text).with("Vary", "Accept"));
    }

    /** The explanation that a visit asks for, in whatever form it is then shown. */
    public Explanation explanation(Visit visit) {
        return with(visit, graph -> question(visit).answer(graph, site.base()));
    }

    private <T> T with(Visit visit, java.util.function.Function<Model, T> reading) {
        Set<String> without = new LinkedHashSet<>(visit.lines("without"));
        return without.isEmpty()
                ? site.read(
                        () -> reading.apply(DatasetFactory.wrap(site.dataset()).getDefaultModel()))
                : reading.apply(counted.without(without));
    }

    private static ExplainQuestion question(Visit visit) {
        List<String> names = new ArrayList<>();
        for (String name : List.of("node", "a", "b", "function")) {
            if (!visit.parameter(name).isBlank()) {
                names.add(visit.parameter(name).strip());
            }
        }
        boolean isPair = visit.parameter("node").isBlank()
                && !visit.parameter("a").isBlank()
                && !visit.parameter("b").isBlank();
        boolean isNode = names.size() == 1 && !visit.parameter("node").isBlank();
        if (!isPair && !isNode) {
            throw new Refused(400, "explain: node=kind/slug, or a=BODY&b=BODY and perhaps function=FUNCTION expected.");
        }
        return ExplainQuestion.of(names, visit.parameter("at").strip());
    }

    private static ExplanationFormat format(Visit visit) {
        String asked = visit.parameter("format");
        if (!asked.isEmpty()) {
            return ExplanationFormat.of(asked)
                    .orElseThrow(() -> new Refused(400, "format: text, json or ttl expected."));
        }
        String[] offers = Arrays.stream(ExplanationFormat.values())
                .map(ExplanationFormat::mediaType)
                .toArray(String[]::new);
        return visit.preferred(offers).flatMap(ExplanationFormat::of).orElse(ExplanationFormat.TEXT);
    }
}
