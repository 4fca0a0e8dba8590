package org.w3id.concert.serve.sparql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.w3id.concert.serve.http.Refused;

/**
 * Which queries the server runs: SPARQL 1.1, of bounded size and depth, without SERVICE, over graphs that it has, with
 * the functions of SPARQL, XPath and XML Schema only. Everything else is {@link Refused} before anything runs.
 */
public final class QueryRules {
    public static final int MOST_BYTES = 64 * 1024;
    public static final int DEEPEST = 100;

    private final Predicate<String> isGraph;

    /** @param isGraph whether the dataset has a named graph of that IRI */
    public QueryRules(Predicate<String> isGraph) {
        this.isGraph = isGraph;
    }

    /**
     * The query, if it may run.
     *
     * @param graphs what the request names as {@code default-graph-uri} and {@code named-graph-uri}
     */
    public Query check(String text, Collection<String> graphs) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused(413, "The query is longer than 64 kB.");
        }
        try {
            if (Nesting.depth(text) > DEEPEST) {
                throw new Refused(400, "The query is nested more than " + DEEPEST + " levels deep.");
            }
            Query query = parse(text);
            checkGraphs(query, graphs);
            ForbiddenParts.check(Algebra.compile(query));
            return query;
        } catch (StackOverflowError e) {
            throw new Refused(400, "The query is nested too deeply.");
        }
    }

    private void checkGraphs(Query query, Collection<String> requested) {
        List<String> graphs = new ArrayList<>(requested);
        graphs.addAll(query.getGraphURIs());
        graphs.addAll(query.getNamedGraphURIs());
        graphs.stream().filter(isGraph.negate()).findFirst().ifPresent(graph -> {
            throw new Refused(400, "FROM <" + graph + "> is refused, as it is not a graph of this dataset.");
        });
    }

    private static Query parse(String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isExtension(text)) {
                throw new Refused(400, "The query uses an extension of SPARQL 1.1, such as CALL or LATERAL.");
            }
            throw new Refused(400, "This is not a SPARQL 1.1 query: " + oneLine(e));
        } catch (QueryException e) {
            throw new Refused(400, "This is not a SPARQL 1.1 query: " + oneLine(e));
        }
    }

    private static boolean isExtension(String text) {
        try {
            QueryFactory.create(text, Syntax.syntaxARQ);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    private static String oneLine(Exception e) {
        String message = String.valueOf(e.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" Was expecting.*|Line -1, column -1: ", "");
        return message.length() > 300 ? message.substring(0, 300) + " …" : message;
    }
}
