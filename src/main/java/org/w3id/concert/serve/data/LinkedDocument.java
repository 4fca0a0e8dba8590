package org.w3id.concert.serve.data;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.w3id.concert.serve.http.Html;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;

/**
 * A document about one thing, in the form that its reader asks for
 * (<a href="https://www.w3.org/TR/cooluris/">Cool URIs</a>). Within a read transaction.
 *
 * @param triples what it says, as RDF
 * @param page what it says, as a page with these elements in its head
 */
public record LinkedDocument(Signposts signposts, Supplier<Graph> triples, Function<Html, Reply> page) {
    /** By the Accept header; {@code first} for whoever takes anything. */
    public Reply negotiated(Visit visit, Representation first) {
        Optional<Representation> form = Representation.preferred(visit, first);
        return form.map(this::as)
                .orElseGet(() -> Reply.of(406, Reply.TEXT, "Offered: " + Representation.types() + ".\n"))
                .with("Vary", "Accept");
    }

    public Reply as(Representation form) {
        Reply reply = form == Representation.HTML
                ? page.apply(signposts.head())
                : Reply.of(200, form.type() + "; charset=utf-8", form.write(triples.get()));
        return reply.with("Content-Location", signposts.address(form.ending())).with("Link", signposts.header());
    }
}
