package org.w3id.concert.reason;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A rule's solutions as it stands, found by the partial ones that they extend. Not thread-safe, but for reading. */
final class RuleSolutions {
    private final Map<Var, Map<Node, Set<Binding>>> byValue = new HashMap<>();
    private final Set<Binding> all = new HashSet<>();

    RuleSolutions(Set<Binding> solutions) {
        solutions.forEach(this::add);
    }

    /** What comes and what goes with a change. */
    record Difference(Set<Binding> gone, Set<Binding> come) {
        static final Difference NONE = new Difference(Set.of(), Set.of());
    }

    /** @param so the solutions that extend one of {@code from} after a change */
    Difference difference(Set<Binding> from, Set<Binding> so) {
        Set<Binding> gone = new LinkedHashSet<>();
        from.forEach(start -> {
            for (Binding solution : nearest(start)) {
                if (!so.contains(solution) && isExtended(start, solution)) {
                    gone.add(solution);
                }
            }
        });
        Set<Binding> come = new LinkedHashSet<>(so);
        come.removeIf(all::contains);
        return new Difference(gone, come);
    }

    void accept(Difference difference) {
        difference.gone().forEach(this::remove);
        difference.come().forEach(this::add);
    }

    /** Few solutions, among them all that extend the partial one. */
    private Set<Binding> nearest(Binding start) {
        Set<Binding> nearest = all;
        for (Iterator<Var> variables = start.vars(); variables.hasNext() && !nearest.isEmpty(); ) {
            Var variable = variables.next();
            Set<Binding> with = with(variable, start.get(variable));
            nearest = with.size() < nearest.size() ? with : nearest;
        }
        return nearest;
    }

    private static boolean isExtended(Binding start, Binding solution) {
        for (Iterator<Var> variables = start.vars(); variables.hasNext(); ) {
            Var variable = variables.next();
            if (!start.get(variable).equals(solution.get(variable))) {
                return false;
            }
        }
        return true;
    }

    private Set<Binding> with(Var variable, Node value) {
        return byValue.getOrDefault(variable, Map.of()).getOrDefault(value, Set.of());
    }

    private void add(Binding solution) {
        all.add(solution);
        solution.forEach((variable, value) -> byValue.computeIfAbsent(variable, key -> new HashMap<>())
                .computeIfAbsent(value, key -> new HashSet<>())
                .add(solution));
    }

    private void remove(Binding solution) {
        all.remove(solution);
        solution.forEach((variable, value) -> byValue.get(variable).get(value).remove(solution));
    }
}
