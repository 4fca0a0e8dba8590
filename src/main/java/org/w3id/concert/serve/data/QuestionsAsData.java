package org.w3id.concert.serve.data;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.w3id.concert.publish.QuestionGraph;
import org.w3id.concert.serve.http.Once;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.site.Site;

/** {@code /queries.ttl} and the other forms of RDF: the saved questions for query editors. */
public final class QuestionsAsData implements Page {
    private final Supplier<Graph> graph;

    public QuestionsAsData(Site site) {
        this.graph = new Once<>(() -> QuestionGraph.of(site.queries().all(), site.base()));
    }

    @Override
    public Optional<Reply> answer(Visit visit) {
        return Representation.RDF.stream()
                .filter(form -> visit.isAt("queries" + form.ending()))
                .findFirst()
                .map(form -> Reply.of(200, form.type() + "; charset=utf-8", form.write(graph.get())));
    }
}
