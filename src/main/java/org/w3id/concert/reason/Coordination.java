package org.w3id.concert.reason;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.reason.measure.Period;
import org.w3id.concert.vocab.CONCERT;

/**
 * The pairs of bodies between which the sources document an arrangement of coordination (C5), of the kinds that the
 * ontology counts as one: at whatever date, as the question which-duplication-is-uncoordinated has it; one concluded by
 * hypothesis counts from its date on.
 */
final class Coordination {
    private final Map<Set<Resource>, LocalDate> since = new HashMap<>();

    Coordination(Model premises) {
        for (Resource kind : GraphTies.counted(premises, "arrangement")) {
            premises.listSubjectsWithProperty(CONCERT.kind, kind)
                    .filterKeep(node -> node.hasProperty(RDF.type, CONCERT.Fact)
                            && node.hasProperty(CONCERT.relationFrom)
                            && node.hasProperty(CONCERT.relationTo))
                    .forEach(this::add);
        }
    }

    private void add(Resource node) {
        LocalDate day =
                Spans.earliest(node, CONCERT.start).map(TimeSpan.Bound::day).orElse(LocalDate.MIN);
        Resource one = node.getPropertyResourceValue(CONCERT.relationFrom);
        Resource other = node.getPropertyResourceValue(CONCERT.relationTo);
        since.merge(pair(one, other), day, (a, b) -> a.isBefore(b) ? a : b);
    }

    boolean isDocumented(Resource first, Resource second, Period period) {
        LocalDate day = since.get(pair(first, second));
        return day != null && !day.isAfter(period.last());
    }

    private static Set<Resource> pair(Resource one, Resource other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
