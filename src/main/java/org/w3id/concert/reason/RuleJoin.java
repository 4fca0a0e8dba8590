package org.w3id.concert.reason;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Extends partial solutions of a pattern by nested loops, in steps that are laid out once; the general engine lays its
 * plan out again for each row that it tests for NOT EXISTS. It gives the same solutions. Thread-safe.
 */
final class RuleJoin {
    private final JoinPlan plan = new JoinPlan();
    private final JoinStep first;

    private RuleJoin(Op pattern) {
        first = plan.step(pattern, JoinStep.KEPT);
    }

    /** Empty where the pattern has operators that no step does. */
    static Optional<RuleJoin> of(Op pattern) {
        RuleJoin join = new RuleJoin(pattern);
        return join.plan.isKnown() ? Optional.of(join) : Optional.empty();
    }

    /** The solutions that extend one of these. */
    Set<Binding> solutions(Set<Binding> from, TripleSource source) {
        Set<Binding> solutions = new LinkedHashSet<>();
        JoinRow row = new JoinRow(plan, source, solutions);
        for (Binding start : from) {
            Arrays.fill(row.values, null);
            start.forEach((variable, value) -> row.values[plan.places().get(variable)] = value);
            first.run(row);
        }
        return solutions;
    }
}
