package org.w3id.concert.serve.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.concert.reason.measure.Measure;
import org.w3id.concert.reason.measure.MeasureColumns;
import org.w3id.concert.reason.measure.MeasureIndex;
import org.w3id.concert.reason.measure.MeasureLine;
import org.w3id.concert.reason.measure.MeasureQuestion;
import org.w3id.concert.reason.measure.Part;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Latest;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.site.View;
import org.w3id.concert.vocab.CONCERT;

/**
 * How far states are exposed to overlapping bodies at a date: measure O7 of the measures, with the functions behind it.
 * The latest dates are kept. Thread-safe.
 */
final class Exposures {
    private static final int MOST_DATES = 12;
    private static final Node ISO_CODE = NodeFactory.createURI(CONCERT.NS + "isoAlpha3");

    private final Site site;
    private final Latest<String, Map<String, List<MeasureLine>>> atDates = new Latest<>(MOST_DATES);

    Exposures(Site site) {
        this.site = site;
    }

    /** Of one state; empty where the sources counted name no body of it at that date. */
    Optional<Exposure> of(View view, String reference, Perspective perspective) {
        MeasureIndex index = site.reasoning().measures();
        if (index.lastDocumentedDay().isEmpty() || !perspective.source().isEmpty()) {
            return Optional.empty();
        }
        MeasureQuestion question = MeasureQuestion.of(
                List.of(Measure.EXPOSURE.slug(), Measure.DUPLICATED_COMPETENCES.slug()),
                List.of(),
                perspective.at(),
                2,
                1,
                1,
                List.of());
        String code = view.terms()
                .text(site.base().id(reference).asNode(), ISO_CODE)
                .orElse(reference.replaceFirst(".*/", ""));
        String at = question.dateText(index);
        List<MeasureLine> lines =
                atDates.get(at, () -> byState(question, index)).getOrDefault(code, List.of());
        return lines.isEmpty() ? Optional.empty() : Optional.of(exposure(view, at, lines));
    }

    private static Map<String, List<MeasureLine>> byState(MeasureQuestion question, MeasureIndex index) {
        return question.lines(index, MeasureColumns.PARTS)
                .collect(Collectors.groupingBy(line -> line.figure().a()));
    }

    private Exposure exposure(View view, String at, List<MeasureLine> lines) {
        return new Exposure(
                at,
                value(lines, Measure.EXPOSURE),
                value(lines, Measure.DUPLICATED_COMPETENCES),
                lines.stream()
                        .filter(line -> line.figure().measure() == Measure.EXPOSURE)
                        .flatMap(line -> line.part().stream())
                        .filter(part -> part.kind().equals("function"))
                        .map(part -> shared(view, at, part))
                        .toList());
    }

    private static String value(List<MeasureLine> lines, Measure measure) {
        return lines.stream()
                .filter(line -> line.figure().measure() == measure)
                .map(line -> line.figure().value().text())
                .findFirst()
                .orElse("silent");
    }

    private Exposure.Shared shared(View view, String at, Part part) {
        List<Html> why = new ArrayList<>();
        for (int one = 0; one < part.of().size(); one++) {
            for (String other : part.of().subList(one + 1, part.of().size())) {
                String a = part.of().get(one);
                why.add(Html.format(
                        "<a href=\"%s\">%s and %s: why?</a>",
                        view.visit().root() + "explain?a=" + Visit.encode(a) + "&b=" + Visit.encode(other)
                                + "&function=" + Visit.encode(part.item()) + "&at=" + Visit.encode(at),
                        a,
                        other));
            }
        }
        return new Exposure.Shared(
                view.link(site.base().id("function/" + part.item()).asNode()), why);
    }
}
