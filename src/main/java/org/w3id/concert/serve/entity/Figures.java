package org.w3id.concert.serve.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.figure.Network;
import org.w3id.concert.serve.figure.Timeline;
import org.w3id.concert.serve.site.View;

/** What is drawn on an entity's page: the bodies around a body, and memberships in time. */
public record Figures(Optional<Network> network, Optional<Timeline> timeline) {
    private static final String NEIGHBOURS = "organization-neighbours";
    private static final List<String> IN_TIME = List.of("organization", "instrument", "state");

    /** Nothing is drawn of a part of the page. */
    static Figures of(View view, String kind, String reference, Perspective perspective) {
        boolean whole =
                perspective.isWhole() && view.visit().parameter("section").isEmpty();
        Map<String, String> entity = Map.of("entity", reference);
        Optional<Network> network = whole && kind.equals("organization")
                ? Network.of(shortName(view, reference), view.rows(NEIGHBOURS, entity))
                : Optional.empty();
        Optional<Timeline> timeline =
                whole && IN_TIME.contains(kind) ? Timeline.of(view.rows("entity-timeline", entity)) : Optional.empty();
        return new Figures(network, timeline);
    }

    private static String shortName(View view, String reference) {
        Names names = Names.of(view.terms(), view.site().base().id(reference).asNode());
        return names.abbreviations().isEmpty()
                ? view.terms().words(view.site().base().id(reference).asNode())
                : names.abbreviations().get(0);
    }
}
