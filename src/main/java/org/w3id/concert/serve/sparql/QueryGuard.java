package org.w3id.concert.serve.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.w3id.concert.query.CountedGraph;
import org.w3id.concert.query.CountedRows;
import org.w3id.concert.serve.http.FormCheck;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.limit.Limits;
import org.w3id.concert.serve.watch.Watch;

/**
 * Fuseki's query operation behind {@link QueryRules} and {@link Limits}. Shared by all requests; holds nothing that
 * changes.
 */
public final class QueryGuard extends SPARQL_QueryDataset {
    private final Limits limits;

    public QueryGuard(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            Query query = rules(action.getDataset(), limits).check(text, graphs(action));
            answer(query, action);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure(e).send(action.getResponse());
        }
    }

    /** What Jena throws after it was stopped is told as the reason of stopping. */
    private static WebError failure(Throwable thrown) {
        Throwable failure = Budget.current()
                .<Throwable>flatMap(budget -> budget.stopped().map(reason -> reason))
                .orElse(thrown);
        if (!(failure instanceof ActionErrorException error)) {
            return WebError.of(failure);
        }
        if (error.getCause() != null) {
            return WebError.of(error.getCause());
        }
        return error.getMessage() == null
                ? new WebError(error.getRC(), "The answer cannot be written in this form; ask for another.")
                : new WebError(error.getRC(), error.getMessage());
    }

    private void answer(Query query, HttpAction action) {
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> over = decideDataset(action, query, "");
            try (QueryExec execution = createQueryExec(action, over.getRight(), over.getLeft())) {
                AtomicBoolean signal = Context.getOrSetCancelSignal(execution.getContext());
                Budget.current().ifPresent(budget -> budget.onStop(() -> stop(execution, signal)));
                QueryExecResult result = executeQuery(action, execution, query, "");
                send(result, query, action);
                Budget.checkCurrent();
                if (result.isRowSet()) {
                    action.getRequest()
                            .setAttribute(Watch.ROWS, (int) result.rowSet().getRowNumber());
                }
            }
        } finally {
            action.endRead();
        }
    }

    /** What sorts knows only abort(), which waits while a query is planned; so it waits in a thread of its own. */
    private static void stop(QueryExec execution, AtomicBoolean signal) {
        signal.set(true);
        Thread aborting = new Thread(execution::abort, "abort");
        aborting.setDaemon(true);
        aborting.start();
    }

    /** Turtle writes a blank node inside of the one that it hangs on, and needs stack for each. */
    private void send(QueryExecResult result, Query query, HttpAction action) {
        try {
            sendResults(action, result, query.getPrologue());
        } catch (StackOverflowError e) {
            if (result.isGraph()) {
                throw new Refused(
                        413, "The blank nodes of the answer hang too deeply on each other; ask for N-Triples.");
            }
            throw e;
        }
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            InputStream sent = action.getRequestInputStream();
            byte[] body = sent.readNBytes(limits.queryBytes() + 1);
            if (body.length > limits.queryBytes()) {
                WebError.drain(sent);
                WebError.of(QueryRules.tooLong(limits)).send(action.getResponse());
                return;
            }
            execute(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString(),
                    action);
        } catch (CharacterCodingException e) {
            new WebError(400, "The query is not UTF-8.").send(action.getResponse());
        } catch (IOException e) {
            new WebError(400, "The request ends before its body does.").send(action.getResponse());
        }
    }

    /** Rows and triples are counted on their way; that they are too many, or too late, ends the answer. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String forLog) {
        if (query.isSelectType()) {
            return new QueryExecResult(new CountedRows(execution.select(), limits.rows()));
        }
        if (query.isAskType()) {
            return new QueryExecResult(execution.ask());
        }
        Graph made = new CountedGraph(limits.rows());
        Graph answer = query.isDescribeType() ? execution.describe(made) : execution.construct(made);
        action.getRequest().setAttribute(FormCheck.class.getName(), new WholeGraphForm(answer, limits));
        return new QueryExecResult(answer);
    }

    /** The rules for queries over this dataset. */
    public static QueryRules rules(DatasetGraph dataset, Limits limits) {
        return new QueryRules(
                graph -> Txn.calculateRead(dataset, () -> dataset.containsGraph(NodeFactory.createURI(graph))), limits);
    }

    private static List<String> graphs(HttpAction action) {
        List<String> graphs = new ArrayList<>();
        for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
            String[] values = action.getRequestParameterValues(parameter);
            graphs.addAll(values == null ? List.of() : Arrays.asList(values));
        }
        return graphs;
    }
}
