package org.w3id.concert.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Lays out the steps of a pattern, from the last to the first, and gives each variable its place. */
final class JoinPlan {
    /** An int notes which are left to match, a bit each. */
    private static final int MOST_PATTERNS = 30;

    private final List<Var> variables = new ArrayList<>();
    private final Map<Var, Integer> places = new HashMap<>();
    private int optionals;
    private boolean isKnown = true;

    List<Var> variables() {
        return variables;
    }

    Map<Var, Integer> places() {
        return places;
    }

    /** How many optional parts there are. */
    int optionals() {
        return optionals;
    }

    /** Whether every operator so far was one that a step does. */
    boolean isKnown() {
        return isKnown;
    }

    JoinStep step(Op op, JoinStep next) {
        if (op instanceof OpBGP || op instanceof OpTable) {
            return steps(List.of(op), next);
        } else if (op instanceof OpSequence sequence) {
            return steps(sequence.getElements(), next);
        } else if (op instanceof OpFilter filter) {
            return step(filter.getSubOp(), conditions(filter.getExprs().getList(), next));
        } else if (op instanceof OpConditional optional) {
            int number = optionals++;
            JoinStep inside = step(optional.getRight(), new JoinStep.Matched(number, next));
            return step(optional.getLeft(), new JoinStep.Optional(inside, number, next));
        } else if (op instanceof OpExtend extend) {
            return step(extend.getSubOp(), assignments(extend, next));
        }
        isKnown = false;
        return next;
    }

    private JoinStep assignments(OpExtend extend, JoinStep next) {
        JoinStep following = next;
        List<Var> assigned = extend.getVarExprList().getVars();
        for (int each = assigned.size() - 1; each >= 0; each--) {
            Expr expression = extend.getVarExprList().getExpr(assigned.get(each));
            isKnown &= isPlain(expression);
            following = new JoinStep.Extend(place(assigned.get(each)), expression, following);
        }
        return following;
    }

    /** Those that look at the graph come last. */
    private JoinStep conditions(List<Expr> conditions, JoinStep next) {
        JoinStep following = next;
        List<Expr> plain = new ArrayList<>();
        for (Expr condition : conditions) {
            if (condition instanceof E_Exists || condition instanceof E_NotExists) {
                JoinStep pattern = step(((ExprFunctionOp) condition).getGraphPattern(), JoinStep.FOUND);
                following = new JoinStep.Exists(pattern, condition instanceof E_Exists, following);
            } else {
                isKnown &= isPlain(condition);
                plain.add(condition);
            }
        }
        return plain.isEmpty() ? following : new JoinStep.Filter(List.copyOf(plain), following);
    }

    private static boolean isPlain(Expr expression) {
        boolean[] isPlain = {true};
        Walker.walk(expression, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                isPlain[0] = false;
            }
        });
        return isPlain[0];
    }

    /** Patterns and tables that follow one another are matched together; paths follow, from where these have led. */
    private JoinStep steps(List<Op> elements, JoinStep next) {
        List<Op> together = elements.stream()
                .takeWhile(element -> element instanceof OpBGP || element instanceof OpTable)
                .toList();
        List<Triple> patterns = together.stream()
                .filter(OpBGP.class::isInstance)
                .flatMap(element -> ((OpBGP) element).getPattern().getList().stream())
                .toList();
        isKnown &= patterns.size() <= MOST_PATTERNS;
        Set<Node> led = new HashSet<>();
        patterns.forEach(pattern -> led.addAll(List.of(pattern.getSubject(), pattern.getObject())));
        List<Op> paths = elements.subList(together.size(), elements.size());
        paths.forEach(element -> isKnown &= element instanceof OpPath path && leads(path, led));
        JoinStep following = next;
        for (int each = paths.size() - 1; each >= 0 && isKnown; each--) {
            var path = ((OpPath) paths.get(each)).getTriplePath();
            following = new JoinStep.Along(
                    place(Var.alloc(path.getSubject())), path.getPath(), place(Var.alloc(path.getObject())), following);
        }
        return new JoinPatterns(patterns.stream().map(this::terms).toList(), domains(together, led), following);
    }

    private static boolean leads(OpPath path, Set<Node> led) {
        Node subject = path.getTriplePath().getSubject();
        Node object = path.getTriplePath().getObject();
        boolean leads = Var.isVar(subject) && Var.isVar(object) && led.contains(subject);
        led.add(object);
        return leads;
    }

    private Map<Integer, Set<Node>> domains(List<Op> elements, Set<Node> led) {
        Map<Integer, Set<Node>> domains = new HashMap<>();
        for (Op element : elements) {
            if (element instanceof OpTable table && !table.isJoinIdentity()) {
                List<Var> columns = table.getTable().getVars();
                isKnown &= columns.size() == 1 && led.contains(columns.get(0));
                if (isKnown) {
                    Set<Node> values = new HashSet<>();
                    table.getTable().rows().forEachRemaining(row -> values.add(row.get(columns.get(0))));
                    isKnown &= !values.contains(null) && domains.put(place(columns.get(0)), values) == null;
                }
            }
        }
        return domains;
    }

    private JoinPatterns.Terms terms(Triple pattern) {
        List<Node> terms = List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        isKnown &= terms.stream().noneMatch(Node::isTripleTerm);
        return new JoinPatterns.Terms(
                terms.stream().map(term -> Var.isVar(term) ? null : term).toArray(Node[]::new),
                terms.stream()
                        .mapToInt(term -> Var.isVar(term) ? place(Var.alloc(term)) : -1)
                        .toArray());
    }

    private int place(Var variable) {
        return places.computeIfAbsent(variable, key -> {
            variables.add(key);
            return variables.size() - 1;
        });
    }
}
