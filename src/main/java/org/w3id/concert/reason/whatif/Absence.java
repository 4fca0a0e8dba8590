package org.w3id.concert.reason.whatif;

import java.time.LocalDate;
import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.reason.Spans;
import org.w3id.concert.reason.TimeSpan;
import org.w3id.concert.vocab.CONCERT;

/**
 * The time in which a scenario lets a state be no member of a body, taken from what is observed of its membership: an
 * observation that begins in it goes, one that holds throughout an interval keeps its years before and after. Not
 * thread-safe.
 */
final class Absence {
    private final Supposition supposition;
    private final StatedDate left;
    private final LocalDate last;
    private final LocalDate back;

    /** @param back the day on which a source documents that the state enters again */
    Absence(Supposition supposition, StatedDate left, LocalDate back) {
        this.supposition = supposition;
        this.left = left;
        this.last = left.latest().orElseThrow();
        this.back = back;
    }

    void takeFrom(Resource observation) {
        Property date = observation.hasProperty(CONCERT.asOf) ? CONCERT.asOf : CONCERT.attestedOn;
        Spans.during(observation, date).ifPresent(span -> {
            LocalDate first = span.start().day();
            boolean isThroughout = observation.hasProperty(RDF.type, CONCERT.ContinuousObservation);
            if (isThroughout && span.lastDay().isAfter(last) && first.isBefore(back)) {
                cut(observation, span);
            } else if (!isThroughout && first.isAfter(last) && first.isBefore(back)) {
                supposition.withdraw(observation);
            }
        });
    }

    private void cut(Resource observation, TimeSpan span) {
        Resource whole = span.start().date();
        String[] observed = whole.getProperty(CONCERT.edtf).getString().split("/");
        if (!span.start().day().isAfter(last)) {
            String end = left.edtf().contains("/") ? last.toString() : left.edtf();
            rest(observation, whole, observed[0] + "/" + end).removeAll(CONCERT.observationEnding);
        }
        if (!span.lastDay().isBefore(back)) {
            rest(observation, whole, back + "/" + observed[observed.length - 1]);
        }
        supposition.withdraw(observation);
    }

    private Resource rest(Resource observation, Resource whole, String edtf) {
        StatedDate date = StatedDate.parse(edtf).orElseThrow();
        return supposition.copy(observation, Map.of(whole, supposition.date(date)));
    }
}
