package org.w3id.concert.reason;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.HashSet;
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
        from.forEach(start -> extending(start).stream()
                .filter(solution -> !so.contains(solution))
                .forEach(gone::add));
        Set<Binding> come = new LinkedHashSet<>(so);
        come.removeIf(all::contains);
        return new Difference(gone, come);
    }

    void accept(Difference difference) {
        difference.gone().forEach(this::remove);
        difference.come().forEach(this::add);
    }

    private Set<Binding> extending(Binding start) {
        if (start.isEmpty()) {
            return Set.copyOf(all);
        }
        Set<Binding> found = new HashSet<>(start.varsMentioned().stream()
                .map(variable -> with(variable, start.get(variable)))
                .min(comparingInt(Set::size))
                .orElseThrow());
        found.removeIf(solution ->
                start.varsMentioned().stream().anyMatch(each -> !start.get(each).equals(solution.get(each))));
        return found;
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
