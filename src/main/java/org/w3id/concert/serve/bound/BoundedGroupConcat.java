package org.w3id.concert.serve.bound;

import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.w3id.concert.serve.http.Refused;

/**
 * GROUP_CONCAT of <a href="https://www.w3.org/TR/sparql11-query/#defn_aggGroupConcat">SPARQL 1.1, 18.5.1.7</a>. A text that
 * grows too long is refused, as a shortened one would look whole.
 */
final class BoundedGroupConcat extends AggGroupConcat {
    private final boolean distinct;
    private final int most;

    private BoundedGroupConcat(Expr expression, String separator, boolean distinct, int most) {
        super(expression, separator);
        this.distinct = distinct;
        this.most = most;
    }

    /** The same aggregate with its bound, if it is one of these. */
    static Optional<Aggregator> of(Aggregator aggregator, int most) {
        if (aggregator instanceof AggGroupConcat all) {
            return Optional.of(new BoundedGroupConcat(all.getExprList().get(0), all.getSeparator(), false, most));
        }
        if (aggregator instanceof AggGroupConcatDistinct all) {
            return Optional.of(new BoundedGroupConcat(all.getExprList().get(0), all.getSeparator(), true, most));
        }
        return Optional.empty();
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(expressions.get(0), getSeparator(), distinct, most);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Growing(getExprList().get(0), getSeparator() == null ? " " : getSeparator(), distinct, most);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedGroupConcat same && same.distinct == distinct && super.equals(other, bySyntax);
    }

    @Override
    public int hashCode() {
        return super.hashCode() + Boolean.hashCode(distinct);
    }

    private static final class Growing extends AccumulatorExpr {
        private final StringBuilder text = new StringBuilder();
        private final String separator;
        private final int most;
        private boolean begun;

        private Growing(Expr expression, String separator, boolean distinct, int most) {
            super(expression, distinct);
            this.separator = separator;
            this.most = most;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv environment) {
            text.append(begun ? separator : "").append(value.asString());
            begun = true;
            if (text.length() > most) {
                throw new Refused(413, "GROUP_CONCAT makes a text of more than " + most + " characters.");
            }
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv environment) {}

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
