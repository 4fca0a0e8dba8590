package org.w3id.concert.serve.bound;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;

/**
 * Evaluates property paths over a {@link WatchedGraph}, as Jena works out a whole path before it looks whether it is to
 * stop; all else goes Jena's way, at Jena's speed.
 */
final class WatchedPaths {
    private WatchedPaths() {}

    static OpExecutor in(ExecutionContext context) {
        return context.getActiveGraph() instanceof GraphTDB ? new OverStore(context) : new OverMemory(context);
    }

    private static QueryIterator path(OpPath path, QueryIterator input, ExecutionContext context) {
        return new QueryIterPath(
                path.getTriplePath(),
                input,
                ExecutionContext.copyChangeActiveGraph(context, new WatchedGraph(context.getActiveGraph())));
    }

    private static final class OverMemory extends OpExecutor {
        private OverMemory(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return path(path, input, execCxt);
        }
    }

    private static final class OverStore extends OpExecutorTDB2 {
        private OverStore(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator execute(OpPath path, QueryIterator input) {
            return path(path, input, execCxt);
        }
    }
}
