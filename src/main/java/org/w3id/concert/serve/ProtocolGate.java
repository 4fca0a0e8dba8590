package org.w3id.concert.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.concert.serve.data.DatasetPage;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.limit.Limits;

/**
 * What is answered before Fuseki sees a request to the query endpoint: preflights, methods and encodings that are not
 * offered, browsers, which are led to the page that shows tables, and the service description for whoever asks for RDF
 * without a query.
 */
record ProtocolGate(String endpoint, DatasetPage description, Limits limits) {
    private static final List<String> DROPPED = List.of("stylesheet", "callback", "force-accept");

    /** The reply, or empty where Fuseki is to answer. */
    Optional<Reply> answer(HttpServletRequest request) throws IOException {
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            return Optional.of(Reply.of(204, Reply.TEXT, "")
                    .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                    .with("Access-Control-Allow-Headers", "Accept, Content-Type")
                    .with("Access-Control-Max-Age", "86400"));
        }
        if (!method.equals("GET") && !method.equals("POST")) {
            return refuse(405, "This endpoint answers queries by GET and POST only.")
                    .map(reply -> reply.with("Allow", "GET, POST, OPTIONS"));
        }
        if (request.getHeader("Content-Encoding") != null) {
            return refuse(415, "A compressed request is refused.");
        }
        if (request.getContentLengthLong() > limits.formBytes()) {
            WebError.drain(request.getInputStream());
            return refuse(413, "The query is longer than " + limits.queryBytes() / 1024 + " kB.");
        }
        Optional<String> dropped = DROPPED.stream()
                .filter(name -> request.getParameter(name) != null)
                .findFirst();
        if (dropped.isPresent()) {
            return refuse(400, "The parameter " + dropped.get() + " is refused.");
        }
        if (request.getParameter("update") != null || request.getParameter("request") != null) {
            return refuse(400, "This endpoint is read-only: an update is refused.");
        }
        return method.equals("GET") ? forBrowsers(request) : Optional.empty();
    }

    private Optional<Reply> forBrowsers(HttpServletRequest request) {
        Visit visit = Visit.of(request);
        String output = visit.parameter("output");
        boolean wantsPage = output.equals("html")
                || output.isEmpty()
                        && visit.parameter("format").isEmpty()
                        && visit.preferred(
                                        "application/sparql-results+json",
                                        "application/sparql-results+xml",
                                        "text/csv",
                                        "text/turtle",
                                        "application/xml",
                                        "text/html")
                                .filter("text/html"::equals)
                                .isPresent();
        if (wantsPage) {
            String query = visit.parameter("query");
            return Optional.of(
                    Reply.seeOther(visit.root() + "query" + (query.isEmpty() ? "" : "?query=" + Visit.encode(query)))
                            .with("Vary", "Accept"));
        }
        return visit.parameter("query").isEmpty()
                ? description.atEndpoint(visit).or(() -> refuse(400, "Give a SPARQL query as the parameter query."))
                : Optional.empty();
    }

    private static Optional<Reply> refuse(int status, String sentence) {
        return Optional.of(Reply.of(status, Reply.TEXT, sentence + "\n"));
    }
}
