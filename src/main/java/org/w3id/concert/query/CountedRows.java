package org.w3id.concert.query;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Solutions while they are read; one more than allowed is refused, and what is cut short does not look like an end. For
 * one thread.
 */
public final class CountedRows extends RowSetStream {
    private final long limit;

    public CountedRows(RowSet rows, long limit) {
        this(rows.getResultVars(), rows, limit);
    }

    private CountedRows(List<Var> variables, Iterator<Binding> rows, long limit) {
        super(variables, rows);
        this.limit = limit;
    }

    @Override
    public Binding next() {
        try {
            return super.next();
        } catch (QueryCancelledException e) {
            throw new Answer.CutShort(e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = super.hasNext();
            if (more && getRowNumber() >= limit) {
                throw new Answer.TooManyRows(limit, "rows");
            }
            return more;
        } catch (QueryCancelledException e) {
            throw new Answer.CutShort(e);
        }
    }
}
