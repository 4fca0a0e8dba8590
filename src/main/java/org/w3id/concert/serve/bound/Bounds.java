package org.w3id.concert.serve.bound;

import java.util.List;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.w3id.concert.serve.limit.Limits;

/** Puts the bounded forms of functions, aggregates, paths and descriptions in the place of Jena's own, for all queries of a context. */
public final class Bounds {
    /** Where a context holds what {@link #setIn} sets. */
    public static final List<Symbol> SYMBOLS =
            List.of(ARQConstants.sysOptimizerFactory, ARQConstants.sysOpExecutorFactory);

    private Bounds() {}

    public static void setIn(Context context) {
        Limits limits = new Limits(context);
        RewriteFactory rewriting = each -> query -> Optimize.stdOptimizationFactory
                .create(each)
                .rewrite(Transformer.transform(new Groups(limits), new BoundedFunctions(limits), query));
        context.set(ARQConstants.sysOptimizerFactory, rewriting);
        QC.setFactory(context, WatchedPaths::in);
        WatchedDescription.register();
    }

    private static final class Groups extends TransformCopy {
        private final Limits limits;

        private Groups(Limits limits) {
            this.limits = limits;
        }

        @Override
        public Op transform(OpGroup group, Op inside) {
            List<ExprAggregator> aggregators =
                    group.getAggregators().stream().map(this::bounded).toList();
            return OpGroup.create(inside, group.getGroupVars(), aggregators);
        }

        private ExprAggregator bounded(ExprAggregator each) {
            return BoundedGroupConcat.of(each.getAggregator(), limits.text())
                    .map(aggregator -> new ExprAggregator(each.getVar(), aggregator))
                    .orElse(each);
        }
    }
}
