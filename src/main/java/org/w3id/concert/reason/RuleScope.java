package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.Path;

/**
 * The triple patterns that every solution of a group must match, and the groups inside that may match too (OPTIONAL)
 * or must not (NOT EXISTS). It tells which solutions a changed triple can make or break: a superset of them, as
 * partial solutions. Where a group has other operators, that is every solution.
 */
final class RuleScope {
    private static final Binding ANY = BindingFactory.empty();

    private final List<Triple> patterns = new ArrayList<>();
    private final List<RuleScope> inside = new ArrayList<>();
    private final Set<Var> variables = new HashSet<>();
    private final Set<Node> steps = new HashSet<>();
    private final Optional<RuleJoin> join;
    private boolean isOpaque;

    RuleScope(Op group) {
        collect(group);
        patterns.forEach(pattern -> List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject()).stream()
                .filter(Var::isVar)
                .forEach(variable -> variables.add(Var.alloc(variable))));
        join = RuleJoin.of(new OpBGP(BasicPattern.wrap(patterns)));
    }

    private void collect(Op op) {
        if (op instanceof OpBGP pattern) {
            patterns.addAll(pattern.getPattern().getList());
        } else if (op instanceof OpSequence sequence) {
            sequence.getElements().forEach(this::collect);
        } else if (op instanceof OpConditional || op instanceof OpLeftJoin) {
            collect(((Op2) op).getLeft());
            RuleScope optional = new RuleScope(((Op2) op).getRight());
            if (op instanceof OpLeftJoin join && join.getExprs() != null) {
                join.getExprs().forEach(optional::collect);
            }
            inside.add(optional);
        } else if (op instanceof OpJoin join) {
            collect(join.getLeft());
            collect(join.getRight());
        } else if (op instanceof OpFilter || op instanceof OpExtend) {
            collect(((Op1) op).getSubOp());
            if (op instanceof OpFilter filter) {
                filter.getExprs().forEach(this::collect);
            } else {
                ((OpExtend) op).getVarExprList().forEachExpr((variable, expression) -> collect(expression));
            }
        } else {
            isOpaque |= !(op instanceof OpTable)
                    && !(op instanceof OpPath steps
                            && isOfLinks(steps.getTriplePath().getPath()));
        }
    }

    /** Whether the path goes by one property, once or more often; of such it is noted which. */
    private boolean isOfLinks(Path path) {
        if (path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN || path instanceof P_Inverse) {
            return isOfLinks(((P_Path1) path).getSubPath());
        }
        return path instanceof P_Link link && steps.add(link.getNode());
    }

    private void collect(Expr expression) {
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                inside.add(new RuleScope(exists.getGraphPattern()));
            }
        });
    }

    /** Partial solutions, of which every solution that a changed triple makes or breaks extends one. */
    Set<Binding> reached(Revised known) {
        boolean isOpen = isOpaque && !known.changed(Triple.ANY).isEmpty();
        if (isOpen
                || steps.stream().anyMatch(step -> !known.changed(Triple.create(Node.ANY, step, Node.ANY))
                        .isEmpty())) {
            return Set.of(ANY);
        }
        Set<Binding> reached = new LinkedHashSet<>();
        for (Triple pattern : patterns) {
            known
                    .changed(Triple.create(
                            asAny(pattern.getSubject()), asAny(pattern.getPredicate()), asAny(pattern.getObject())))
                    .stream()
                    .map(triple -> start(pattern, triple))
                    .forEach(reached::add);
        }
        for (RuleScope group : inside) {
            group.joined(group.reached(known), known.either()).forEach(solution -> reached.add(shared(solution)));
        }
        return reached.contains(ANY) ? Set.of(ANY) : reached;
    }

    private static Node asAny(Node node) {
        return node.isConcrete() ? node : Node.ANY;
    }

    /** The solutions of the patterns that extend one of these. */
    private Set<Binding> joined(Set<Binding> from, TripleSource either) {
        return join.map(steps -> steps.solutions(from, either))
                .orElseGet(() -> RulePlan.solutions(new OpBGP(BasicPattern.wrap(patterns)), from, either.graph()));
    }

    private Binding shared(Binding solution) {
        BindingBuilder shared = BindingFactory.builder();
        solution.forEach((variable, value) -> {
            if (variables.contains(variable)) {
                shared.add(variable, value);
            }
        });
        return shared.build();
    }

    /** Where to begin: with the node that the triple is about, so that its other triples lead to the same. */
    private static Binding start(Triple pattern, Triple triple) {
        if (Var.isVar(pattern.getSubject())) {
            return BindingFactory.binding(Var.alloc(pattern.getSubject()), triple.getSubject());
        }
        return Var.isVar(pattern.getObject())
                ? BindingFactory.binding(Var.alloc(pattern.getObject()), triple.getObject())
                : ANY;
    }
}
