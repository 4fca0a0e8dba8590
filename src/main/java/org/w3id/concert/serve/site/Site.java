package org.w3id.concert.serve.site;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.w3id.concert.publish.CanonicalQuads;
import org.w3id.concert.query.Answer;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.limit.Limits;
import org.w3id.concert.serve.sparql.QueryGuard;
import org.w3id.concert.vocab.Base;

/**
 * What all pages share: the graph that is served, the limits of queries, the saved questions, the passages, what
 * reasons over it.
 *
 * @param version SHA-256 of the graph, by which exactly this state of it is found again
 * @param place the path below which the site lies on its server; empty at the root
 */
public record Site(
        DatasetGraph dataset,
        Context context,
        QueryFolder queries,
        PageQueries pageQueries,
        Passages passages,
        Base base,
        Reasoning reasoning,
        Once<String> version,
        String place) {
    public static Site of(DatasetGraph dataset, Context context, QueryFolder queries, Passages passages, Base base) {
        QueryFolder pages = queries.beside("queries/page");
        Reasoning reasoning = new Reasoning(dataset, queries.home(), base);
        Once<String> version = new Once<>(() ->
                Txn.calculateRead(dataset, () -> CanonicalQuads.of(dataset).digest()));
        return new Site(dataset, context, queries, new PageQueries(pages), passages, base, reasoning, version, "");
    }

    /** The same site where the digest of its graph is known. */
    public Site known(String digest) {
        Once<String> known = new Once<>(() -> digest);
        known.get();
        return new Site(dataset, context, queries, pageQueries, passages, base, reasoning, known, place);
    }

    /** The same site below a path of the server's, such as {@code version/0.1.0/}. */
    public Site at(String path) {
        return new Site(dataset, context, queries, pageQueries, passages, base, reasoning, version, path);
    }

    /** The whole answer to a query that a visitor wrote, under the same rules as at the endpoint. */
    public Answer ask(String query) {
        return ask(QueryGuard.rules(dataset, new Limits(context)).check(query, List.of()));
    }

    public Answer ask(Query query) {
        return read(() -> Answer.of(query, dataset, Budget.inRequest(context)));
    }

    /** The answer to a query of the pages' own; kept, as the graph does not change. */
    public Answer.Rows pageRows(String name, Map<String, String> arguments) {
        return pageQueries.rows(name, arguments, dataset, Budget.inRequest(context), base);
    }

    Query pageQuery(String name, Map<String, String> arguments) {
        return pageQueries.query(name, arguments, base);
    }

    public PrefixMap prefixes() {
        return dataset.prefixes();
    }

    /** Runs in a read transaction. */
    public <T> T read(Supplier<T> reading) {
        return Txn.calculateRead(dataset, reading::get);
    }

    /**
     * Where a page of this site is: absolute where the base of entities is this server's own, whatever host the request
     * names; otherwise relative to the page that is visited.
     */
    public String address(Visit visit, String path) {
        return (base.equals(Base.PUBLISHED) ? visit.root() : base.iri() + place) + path;
    }
}
