package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.graph.Slugs;
import org.w3id.concert.reason.measure.Rivalry;
import org.w3id.concert.vocab.CONCERT;

/** The rivalries between states that imported data sets give; one that was not over in their last year is open. */
final class GraphRivalries {
    private GraphRivalries() {}

    /** @param name of a state, as in the rosters */
    static List<Rivalry> of(Model graph, Function<Resource, String> name) {
        Resource censored = CONCERT.concept("observation-ending", "censored");
        List<Rivalry> found = new ArrayList<>();
        for (Resource node :
                graph.listSubjectsWithProperty(RDF.type, CONCERT.Rivalry).toList()) {
            List<String> rivals = node.listProperties(CONCERT.rival)
                    .mapWith(Statement::getResource)
                    .mapWith(name::apply)
                    .toList();
            if (rivals.size() == 2) {
                boolean isOpen = node.hasProperty(CONCERT.observationEnding, censored);
                String source = Slugs.of(node.getPropertyResourceValue(CONCERT.sourceDocument));
                Spans.during(node, CONCERT.asOf)
                        .ifPresent(span -> found.add(new Rivalry(
                                rivals.get(0),
                                rivals.get(1),
                                span.start().day().getYear(),
                                isOpen ? Integer.MAX_VALUE : span.lastDay().getYear(),
                                source)));
            }
        }
        return found;
    }
}
