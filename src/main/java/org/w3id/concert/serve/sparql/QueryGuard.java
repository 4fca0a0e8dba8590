package org.w3id.concert.serve.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.system.Txn;
import org.w3id.concert.query.Answer;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.watch.Watch;

/**
 * Fuseki's query operation behind {@link QueryRules}. An answer is read to its end before the first byte is sent, so
 * that a 200 is always whole. Shared by all requests; holds no state.
 */
public final class QueryGuard extends SPARQL_QueryDataset {
    @Override
    protected void execute(String text, HttpAction action) {
        try {
            rules(action.getDataset()).check(text, graphs(action));
            super.execute(text, action);
        } catch (ActionErrorException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            WebError.of(e).send(action.getResponse());
        }
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            InputStream sent = action.getRequestInputStream();
            byte[] body = sent.readNBytes(QueryRules.MOST_BYTES + 1);
            if (body.length > QueryRules.MOST_BYTES) {
                WebError.drain(sent);
                new WebError(413, "The query is longer than 64 kB.").send(action.getResponse());
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
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String forLog) {
        if (!query.isSelectType()) {
            return super.executeQuery(action, execution, query, forLog);
        }
        Answer.Rows rows = Answer.Rows.of(execution.select(), action.getContext(), PrefixMapFactory.create());
        action.getRequest().setAttribute(Watch.ROWS, rows.rows().size());
        return new QueryExecResult(rows.rowSet());
    }

    /** The rules for queries over this dataset. */
    public static QueryRules rules(DatasetGraph dataset) {
        return new QueryRules(
                graph -> Txn.calculateRead(dataset, () -> dataset.containsGraph(NodeFactory.createURI(graph))));
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
