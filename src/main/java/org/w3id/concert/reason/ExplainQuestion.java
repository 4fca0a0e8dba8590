package org.w3id.concert.reason;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.claim.StatedDate;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * What is to be explained, the same on the command line and over HTTP: a node of the graph, or two bodies and perhaps a
 * function and a date.
 *
 * @param names a node as {@code kind/slug}; or two bodies and perhaps a function, as people call them
 * @param at a year or month means its last day
 */
public record ExplainQuestion(List<String> names, Optional<StatedDate> at) {
    private static final int MOST = 3;

    public ExplainQuestion {
        names = List.copyOf(names);
    }

    /** @throws FaultyInput with everything that is not understood; an empty date stands for none */
    public static ExplainQuestion of(List<String> names, String at) {
        Optional<StatedDate> date =
                StatedDate.parse(at).filter(each -> each.latest().isPresent());
        if (date.isEmpty() && !at.isEmpty()) {
            throw new FaultyInput(new Fault("at", 0, at, "a date such as 2018 or 2020-01-31 expected", ""));
        }
        if (names.isEmpty() || names.size() > MOST) {
            throw new FaultyInput(new Fault(
                    "explain",
                    0,
                    String.join(" ", names),
                    "a node, or two bodies and perhaps a function, expected",
                    ""));
        }
        return new ExplainQuestion(names, date);
    }

    /** @param graph the union of all layers */
    public Explanation answer(Model graph, Base base) {
        Names known = new Names(graph, base);
        if (names.size() == 1) {
            Proof proof = new Proofs(graph, base)
                    .of(known.node(names.get(0)))
                    .orElseThrow(() -> new FaultyInput(new Fault(
                            "explain", 0, names.get(0), "a conclusion or fact expected", "or name two bodies")));
            return new Explanation(names.get(0), List.of(proof), List.of());
        }
        Optional<Resource> function =
                names.size() == MOST ? Optional.of(known.find(names.get(2), "function")) : Optional.empty();
        Resource one = known.find(names.get(0), "organization");
        Resource other = known.find(names.get(1), "organization");
        if (one.equals(other)) {
            throw new FaultyInput(new Fault("explain", 0, names.get(1), "two different bodies expected", ""));
        }
        return new PairExplainer(graph, base).explain(one, other, function, at);
    }
}
