package org.w3id.concert.serve.sparql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.w3id.concert.serve.bound.Size;
import org.w3id.concert.serve.http.Refused;
import org.w3id.concert.serve.limit.Limits;

/**
 * Which queries the server runs: SPARQL 1.1, of bounded size and depth, without SERVICE, over graphs that it has, with
 * the functions of SPARQL, XPath and XML Schema only. Everything else is {@link Refused} before anything runs.
 */
public final class QueryRules {
    /** Nobody's address: a query that wants a base says so. */
    private static final String NO_BASE = "http://server/unset-base/";

    private static final Pattern LONE_SURROGATE =
            Pattern.compile("\\\\(u[Dd][89A-Fa-f][0-9A-Fa-f]{2}|U0000[Dd][89A-Fa-f])");

    /** Chains of these need stack by their length, and how much stack there is depends on the machine. */
    private static final int MOST_CONNECTIVES = 2_000;

    private final Predicate<String> isGraph;
    private final Limits limits;

    /** @param isGraph whether the dataset has a named graph of that IRI */
    public QueryRules(Predicate<String> isGraph, Limits limits) {
        this.isGraph = isGraph;
        this.limits = limits;
    }

    /**
     * The query, if it may run.
     *
     * @param graphs what the request names as {@code default-graph-uri} and {@code named-graph-uri}
     */
    public Query check(String text, Collection<String> graphs) {
        if (text.getBytes(StandardCharsets.UTF_8).length > limits.queryBytes()) {
            throw tooLong(limits);
        }
        if (text.isBlank()) {
            throw new Refused(400, "Give a SPARQL query as the parameter query.");
        }
        if (LONE_SURROGATE.matcher(text).find()) {
            throw new Refused(400, "The query escapes half of a character; write the whole character.");
        }
        try {
            if (Nesting.depth(text) > limits.depth()) {
                throw new Refused(400, "The query is nested more than " + limits.depth() + " levels deep.");
            }
            if (Nesting.connectives(text) > MOST_CONNECTIVES) {
                throw new Refused(400, "The query is nested too deeply.");
            }
            checkDigits(text);
            Query query = parse(text);
            checkGraphs(query, graphs);
            Op algebra = Algebra.compile(query);
            ForbiddenParts.check(algebra, Size.of(limits));
            checkSize(query, algebra);
            return query;
        } catch (StackOverflowError e) {
            throw new Refused(400, "The query is nested too deeply.");
        }
    }

    static Refused tooLong(Limits limits) {
        return new Refused(413, "The query is longer than " + limits.queryBytes() / 1024 + " kB.");
    }

    private void checkSize(Query query, Op algebra) {
        int template = query.isConstructType()
                ? query.getConstructTemplate().getQuads().size()
                : 0;
        if (Math.max(Width.of(algebra), template) > limits.patterns()) {
            throw new Refused(400, "The query has more than " + limits.patterns() + " patterns and groups.");
        }
        if (Combinations.of(algebra) > limits.combinations()) {
            throw new Refused(400, "The VALUES of the query combine to more than " + limits.combinations() + " rows.");
        }
    }

    /** Before parsing, which works out numbers. */
    private void checkDigits(String text) {
        int inRow = 0;
        for (int at = 0; at < text.length() && inRow <= limits.digits(); at++) {
            inRow = Character.isDigit(text.charAt(at)) ? inRow + 1 : 0;
        }
        if (inRow > limits.digits()) {
            throw new Refused(400, "The query holds a number of more than " + limits.digits() + " digits.");
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
            return QueryFactory.create(text, NO_BASE, Syntax.syntaxSPARQL_11);
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
                .replaceAll(" Was expecting.*|Line -1, column -1: |[\\w.]+Exception: ", "");
        return message.length() > 300 ? message.substring(0, 300) + " …" : message;
    }
}
