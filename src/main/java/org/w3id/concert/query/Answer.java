package org.w3id.concert.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * The whole answer to a query, read to its end: rows, a yes or no, or triples. An answer that was cut short is never
 * given; {@link CutShort} or {@link TooManyRows} is thrown instead.
 */
public sealed interface Answer {
    /** Context symbol: how many rows or triples an answer may have at most; without it there is no limit. */
    Symbol ROW_LIMIT = Symbol.create("https://w3id.org/concert/limit#rows");

    PrefixMap prefixes();

    /** Solutions of a SELECT in their order. */
    record Rows(List<Var> variables, List<Binding> rows, PrefixMap prefixes) implements Answer {
        public Rows {
            variables = List.copyOf(variables);
            rows = List.copyOf(rows);
        }

        /** Reads {@code solutions} to the end, or fails. */
        public static Rows of(RowSet solutions, Context context, PrefixMap prefixes) {
            List<Binding> rows = new ArrayList<>();
            RowSet counted = new CountedRows(solutions, limit(context));
            while (counted.hasNext()) {
                rows.add(counted.next());
            }
            return new Rows(solutions.getResultVars(), rows, prefixes);
        }

        public RowSet rowSet() {
            return RowSetStream.create(variables, rows.iterator());
        }
    }

    /** The answer to an ASK. */
    record Truth(boolean holds, PrefixMap prefixes) implements Answer {}

    /** What a CONSTRUCT or DESCRIBE made. */
    record Triples(Graph graph, PrefixMap prefixes) implements Answer {}

    /** The answer would have had more rows than the context allows. */
    final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManyRows(long limit, String unit) {
            super("The answer has more than " + limit + " " + unit + "; add LIMIT, or take the dump.");
        }
    }

    /** The query was stopped before its answer was whole. */
    final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1;

        CutShort(QueryCancelledException cause) {
            super("The query took longer than allowed and was stopped; make it narrower and try again.", cause);
        }
    }

    private static long limit(Context context) {
        String set = context.getAsString(ROW_LIMIT);
        return set == null ? Long.MAX_VALUE : Long.parseLong(set);
    }

    /** Runs the query; the context holds its timeout and its limits, and stays as it is, even if the query is stopped. */
    static Answer of(Query query, DatasetGraph dataset, Context context) {
        PrefixMap prefixes = PrefixMapFactory.create(query.getPrefixMapping());
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(context.copy())
                .build()) {
            if (query.isSelectType()) {
                return Rows.of(execution.select(), context, prefixes);
            }
            if (query.isAskType()) {
                return new Truth(execution.ask(), prefixes);
            }
            Graph made = new CountedGraph(limit(context));
            return new Triples(query.isDescribeType() ? execution.describe(made) : execution.construct(made), prefixes);
        }
    }
}
