package org.w3id.concert.reason;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** A solution while it is built, one place for each variable, over the graph in which it is sought. Not thread-safe. */
final class JoinRow extends BindingBase {
    private final List<Var> variables;
    private final Map<Var, Integer> places;
    private final TripleSource source;
    private final Set<Binding> solutions;
    private ExecutionContext context;

    /** By the place of a variable; null while it has no value. */
    final Node[] values;

    /** Which optional parts have matched. */
    final boolean[] hasMatched;

    /** @param solutions to which solutions are added */
    JoinRow(JoinPlan plan, TripleSource source, Set<Binding> solutions) {
        super(null);
        this.variables = plan.variables();
        this.places = plan.places();
        this.source = source;
        this.solutions = solutions;
        this.values = new Node[plan.variables().size()];
        this.hasMatched = new boolean[plan.optionals()];
    }

    TripleSource source() {
        return source;
    }

    /** In which expressions are evaluated. */
    ExecutionContext context() {
        if (context == null) {
            context = ExecutionContext.createForGraph(source.graph());
        }
        return context;
    }

    /** Adds the row as it is to the solutions. */
    void keep() {
        solutions.add(solution());
    }

    private Binding solution() {
        BindingBuilder solution = BindingFactory.builder();
        forEach1(solution::add);
        return solution.build();
    }

    @Override
    protected void forEach1(BiConsumer<Var, Node> action) {
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                action.accept(variables.get(place), values[place]);
            }
        }
    }

    @Override
    protected Iterator<Var> vars1() {
        return IntStream.range(0, values.length)
                .filter(place -> values[place] != null)
                .mapToObj(variables::get)
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) IntStream.range(0, values.length)
                .filter(place -> values[place] != null)
                .count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return get1(variable) != null;
    }

    @Override
    protected Node get1(Var variable) {
        Integer place = places.get(variable);
        return place == null ? null : values[place];
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return BindingFactory.builder(parent).addAll(solution()).build();
    }
}
