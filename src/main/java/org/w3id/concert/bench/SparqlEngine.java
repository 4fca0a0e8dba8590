package org.w3id.concert.bench;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.concert.reason.measure.History;

/**
 * One SPARQL query over Jena's graph in memory: the days on which a span can begin and those on which it can end, each
 * tested for enough common members on it and not enough on the day before or after; then for each beginning the nearest
 * end. {@code EXISTS} stops at the first members found, which is why it is faster here than counting.
 */
final class SparqlEngine implements Engine {
    private final Graph graph;
    private final int bodies;
    private final int atLeast;
    private Overlaps overlaps = new Overlaps();

    SparqlEngine(History history) {
        graph = HistoryGraph.of(history);
        bodies = history.bodies();
        atLeast = history.atLeast();
    }

    @Override
    public String name() {
        return "SPARQL, Jena in memory";
    }

    @Override
    public boolean run(Sample sample, double limitSeconds) {
        overlaps = new Overlaps();
        try (QueryExec execution = QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(QueryFactory.create(text(sample)))
                .timeout((long) Math.ceil(limitSeconds), TimeUnit.SECONDS)
                .build()) {
            for (Iterator<Binding> rows = execution.select(); rows.hasNext(); ) {
                Binding row = rows.next();
                overlaps.overlap(
                        HistoryGraph.number(node(row, "a")),
                        HistoryGraph.number(node(row, "b")),
                        HistoryGraph.number(node(row, "f")),
                        day(row, "start"),
                        day(row, "end"));
            }
            return true;
        } catch (QueryCancelledException e) {
            return false;
        }
    }

    @Override
    public Overlaps overlaps() {
        return overlaps;
    }

    private static Node node(Binding row, String name) {
        return row.get(Var.alloc(name));
    }

    private static int day(Binding row, String name) {
        return ((Number) node(row, name).getLiteralValue()).intValue();
    }

    /** The query; with the first bodies of the sample if it is not all. */
    String text(Sample sample) {
        String firsts = sample.equals(Sample.ALL)
                ? ""
                : IntStream.range(0, bodies)
                        .filter(sample::has)
                        .mapToObj(body -> "<" + HistoryGraph.body(body).getURI() + ">")
                        .collect(Collectors.joining(" ", "VALUES ?a { ", " }\n"));
        return """
                PREFIX : <urn:bench:>
                SELECT ?a ?b ?f ?start (MIN(?stop) AS ?end)
                WHERE {
                    { SELECT DISTINCT ?a ?b ?f ?u ?v ?start WHERE {
                        { %1$s %2$s BIND(?u AS ?start) }
                        UNION
                        { %1$s %2$s %3$s
                          BIND(IF(?p1 > ?p2, ?p1, ?p2) AS ?start)
                          FILTER(?start > ?u && ?start <= ?v && ?start <= ?q1 && ?start <= ?q2) }
                        FILTER EXISTS { %4$s }
                        FILTER(?start = ?u || NOT EXISTS { %5$s })
                    } }
                    { SELECT DISTINCT ?a ?b ?f ?u ?v ?stop WHERE {
                        { %1$s %2$s BIND(?v AS ?stop) }
                        UNION
                        { %1$s %2$s %3$s
                          BIND(IF(?q1 < ?q2, ?q1, ?q2) AS ?stop)
                          FILTER(?stop >= ?u && ?stop < ?v && ?stop >= ?p1 && ?stop >= ?p2) }
                        FILTER EXISTS { %6$s }
                        FILTER(?stop = ?v || NOT EXISTS { %7$s })
                    } }
                    FILTER(?stop >= ?start)
                }
                GROUP BY ?a ?b ?f ?u ?v ?start
                """
                .formatted(
                        firsts,
                        COMMON_FUNCTION,
                        COMMON_MEMBER,
                        members("?start"),
                        members("?start - 1"),
                        members("?stop"),
                        members("?stop + 1"));
    }

    private static final String COMMON_FUNCTION =
            """
            ?x :holder ?a ; :function ?f ; :from ?u1 ; :to ?v1 .
            ?y :function ?f ; :holder ?b ; :from ?u2 ; :to ?v2 .
            FILTER(STR(?a) < STR(?b))
            BIND(IF(?u1 > ?u2, ?u1, ?u2) AS ?u)
            BIND(IF(?v1 < ?v2, ?v1, ?v2) AS ?v)
            FILTER(?u <= ?v)
            """;
    private static final String COMMON_MEMBER =
            """
            ?m :body ?a ; :state ?s ; :from ?p1 ; :to ?q1 .
            ?n :body ?b ; :state ?s ; :from ?p2 ; :to ?q2 .
            """;

    /** Enough different states that belong to both on that day. */
    private String members(String day) {
        StringBuilder pattern = new StringBuilder();
        for (int each = 1; each <= atLeast; each++) {
            pattern.append(
                    """
                    ?m%1$d :body ?a ; :state ?s%1$d ; :from ?p1%1$d ; :to ?q1%1$d .
                    FILTER(?p1%1$d <= %2$s && ?q1%1$d >= %2$s)
                    ?n%1$d :state ?s%1$d ; :body ?b ; :from ?p2%1$d ; :to ?q2%1$d .
                    FILTER(?p2%1$d <= %2$s && ?q2%1$d >= %2$s)
                    """
                            .formatted(each, day));
            if (each > 1) {
                pattern.append("FILTER(STR(?s%d) < STR(?s%d))\n".formatted(each - 1, each));
            }
        }
        return pattern.toString();
    }
}
