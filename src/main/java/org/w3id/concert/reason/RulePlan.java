package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;

/**
 * A rule as the <a href="https://www.w3.org/TR/sparql11-query/#sparqlAlgebra">algebra</a> of its pattern, which can be
 * solved from partial solutions on: as steps laid out once, or, for operators that no step does, by the general engine.
 * Thread-safe.
 */
record RulePlan(RuleFile rule, Op pattern, Optional<RuleJoin> join, RuleScope scope) {
    static RulePlan of(RuleFile rule) {
        Op pattern = Algebra.optimize(Algebra.compile(rule.construct().getQueryPattern()));
        return new RulePlan(rule, pattern, RuleJoin.of(pattern), new RuleScope(pattern));
    }

    Set<Binding> solutions(Graph graph) {
        return solutions(pattern, Set.of(BindingFactory.empty()), graph);
    }

    /** The solutions that extend one of these. */
    Set<Binding> solutions(Set<Binding> from, TripleSource source) {
        return join.map(steps -> steps.solutions(from, source))
                .orElseGet(() -> solutions(pattern, from, source.graph()));
    }

    /** Those with the same variables are solved together, for the order of the patterns depends on what is bound. */
    static Set<Binding> solutions(Op pattern, Set<Binding> from, Graph graph) {
        Map<Set<Var>, List<Binding>> alike = new LinkedHashMap<>();
        from.forEach(each -> alike.computeIfAbsent(each.varsMentioned(), key -> new ArrayList<>())
                .add(each));
        Set<Binding> solutions = new LinkedHashSet<>();
        ExecutionContext context = ExecutionContext.createForGraph(graph);
        for (List<Binding> each : alike.values()) {
            QueryIterator found = QC.execute(pattern, QueryIterPlainWrapper.create(each.iterator(), context), context);
            try {
                found.forEachRemaining(solutions::add);
            } finally {
                found.close();
            }
        }
        return solutions;
    }
}
