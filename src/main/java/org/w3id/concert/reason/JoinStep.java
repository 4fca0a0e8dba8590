package org.w3id.concert.reason;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/**
 * A step on the way to a solution: gives the variables that it is about each of their values in turn and takes the next
 * step with each. Leaves the row as it was. Thread-safe.
 */
interface JoinStep {
    /** The last step of a pattern of which it is only asked whether it has a solution. */
    JoinStep FOUND = row -> true;

    /** The last step of a pattern of which all solutions are wanted. */
    JoinStep KEPT = row -> {
        row.keep();
        return false;
    };

    /** @return whether enough was found, so that no step goes on */
    boolean run(JoinRow row);

    /** Goes on with rows for which all conditions hold. */
    record Filter(List<Expr> conditions, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            for (Expr condition : conditions) {
                if (!condition.isSatisfied(row, row.context())) {
                    return false;
                }
            }
            return next.run(row);
        }
    }

    /** EXISTS and NOT EXISTS. */
    record Exists(JoinStep pattern, boolean isWanted, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            return pattern.run(row) == isWanted && next.run(row);
        }
    }

    /** OPTIONAL; the last step of the pattern is {@link Matched}. */
    record Optional(JoinStep pattern, int number, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            row.hasMatched[number] = false;
            return pattern.run(row) || !row.hasMatched[number] && next.run(row);
        }
    }

    /** The end of an optional part that matches. */
    record Matched(int number, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            boolean isEnough = next.run(row);
            row.hasMatched[number] = true;
            return isEnough;
        }
    }

    /** BIND; no value where the expression has none. */
    record Extend(int place, Expr expression, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            try {
                row.values[place] = expression.eval(row, row.context()).asNode();
            } catch (ExprEvalException e) {
                row.values[place] = null;
            }
            boolean isEnough = next.run(row);
            row.values[place] = null;
            return isEnough;
        }
    }

    /** A property path from a variable that has its value, by Jena's evaluation. */
    record Along(int subject, Path path, int object, JoinStep next) implements JoinStep {
        @Override
        public boolean run(JoinRow row) {
            Node sought = row.values[object];
            Iterator<Node> reached = PathEval.eval(
                    row.source().graph(),
                    row.values[subject],
                    path,
                    row.context().getContext());
            boolean isEnough = false;
            while (!isEnough && reached.hasNext()) {
                Node node = reached.next();
                if (sought == null || sought.equals(node)) {
                    row.values[object] = node;
                    isEnough = next.run(row);
                }
            }
            row.values[object] = sought;
            return isEnough;
        }
    }
}
