package org.w3id.concert.reason.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.reason.Baseline;
import org.w3id.concert.reason.Consequences;
import org.w3id.concert.reason.Finding;
import org.w3id.concert.reason.Hypothesis;
import org.w3id.concert.reason.Proof;
import org.w3id.concert.reason.Proofs;
import org.w3id.concert.vocab.Base;

/**
 * The answer to a scenario: what differs, and the proofs on both sides, which are made when they are first asked for.
 * The graph that it was asked of stays as it is. Not thread-safe; any number may share a baseline.
 */
public final class WhatIf {
    private final Base base;
    private final Scenario scenario;
    private final Consequences before;
    private final Consequences after;
    private final Difference difference;
    private Optional<Proofs> proofsBefore = Optional.empty();
    private Optional<Proofs> proofsAfter = Optional.empty();

    /** @param at the day that counts; empty for all time */
    public WhatIf(Scenario scenario, Optional<LocalDate> at, Baseline baseline, Base base) {
        this(scenario, at, baseline, base, true);
    }

    /** @param restricted false to draw every conclusion again, which gives the same in more time */
    WhatIf(Scenario scenario, Optional<LocalDate> at, Baseline baseline, Base base, boolean restricted) {
        this.base = base;
        this.scenario = scenario;
        this.before = baseline.asItStands();
        Hypothesis hypothesis = Changes.apply(scenario, baseline, base);
        this.after = restricted ? baseline.under(hypothesis) : baseline.fullyUnder(hypothesis);
        Set<Resource> bodies = restricted ? after.touched() : both();
        Difference plain = new Comparison(before, after, bodies, at).difference();
        this.difference = plain.because(new Reasons(baseline, before, after, base).of(scenario, plain));
    }

    private Set<Resource> both() {
        Set<Resource> bodies = new java.util.HashSet<>(before.bodies());
        bodies.addAll(after.bodies());
        return bodies;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Difference difference() {
        return difference;
    }

    /** The proofs, in the graph as it stands, of what vanishes. */
    public List<Proof> proofsBefore(Finding finding) {
        proofsBefore = Optional.of(proofsBefore.orElseGet(before::proofs));
        return proofs(finding, proofsBefore.get());
    }

    /** The proofs, under the scenario, of what appears; what rests on a change says so. */
    public List<Proof> proofsAfter(Finding finding) {
        proofsAfter = Optional.of(proofsAfter.orElseGet(after::proofs));
        return proofs(finding, proofsAfter.get());
    }

    private List<Proof> proofs(Finding finding, Proofs proofs) {
        List<Proof> found = new ArrayList<>();
        finding.nodes().forEach(node -> proofs.of(base.id(node)).ifPresent(found::add));
        return found;
    }
}
