package org.w3id.concert.serve.site;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.w3id.concert.query.Answer;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Visit;

/** The graph as one visit sees it: rows of page queries, links that fit the visited address. */
public record View(Site site, Visit visit) {
    /** The answer to {@code queries/page/{name}.rq}, a SELECT. */
    public List<Row> rows(String name, Map<String, String> arguments) {
        Answer.Rows answer = site.pageRows(name, arguments);
        return answer.rows().stream().map(row -> new Row(row, this)).toList();
    }

    public List<Row> rows(String name) {
        return rows(name, Map.of());
    }

    /** The names of a query's variables, in their order. */
    public List<String> columns(String name) {
        return site.pageRows(name, Map.of()).variables().stream()
                .map(Var::getVarName)
                .toList();
    }

    /** The same query as text with its arguments in place, to be shown and changed. */
    public String query(String name, Map<String, String> arguments) {
        return site.pageQuery(name, arguments).serialize();
    }

    public Terms terms() {
        return new Terms(site, visit.root());
    }

    /** A link to an entity by the name that the graph gives it. */
    public Html link(Node term) {
        return site.read(() -> terms().link(term));
    }

    public Html link(Node term, String words) {
        return site.read(() -> terms().link(term, words));
    }

    /** The path of an entity below {@code id/}, such as {@code organization/csto}. */
    public String reference(Node entity) {
        return site.base().ref(entity.getURI());
    }
}
