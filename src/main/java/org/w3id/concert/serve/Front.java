package org.w3id.concert.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.SpooledAnswer;
import org.w3id.concert.serve.http.Visit;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.limit.Admission;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.site.Frame;

/**
 * The first to see every request: sets the headers that protect readers, lets queries through to Fuseki, and gives
 * everything else to the pages. Nothing reaches a file of the disk. Shared by all requests; holds nothing that changes.
 */
final class Front implements Filter {
    private final ProtocolGate gate;
    private final List<Page> pages;
    private final Reception reception;

    Front(ProtocolGate gate, List<Page> pages, Reception reception) {
        this.gate = gate;
        this.pages = List.copyOf(pages);
        this.reception = reception;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        reception.audience().headers().forEach(response::setHeader);
        try {
            reception.audience().check(request);
            Decoding.check(request, reception.limits().addressBytes());
            if (request.getRequestURI().equals(gate.endpoint())) {
                Optional<Reply> reply = gate.answer(request);
                if (reply.isPresent()) {
                    reply.get().send(request, response);
                } else {
                    answer(request, response, chain);
                }
            } else {
                visited(request).send(request, response);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            WebError.of(e).send(response);
        }
    }

    /** Leaves the request to Fuseki, and sends what that says when it has said it all. */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SpooledAnswer answer = new SpooledAnswer(response, request, reception.spools(), Budget::checkCurrent);
        try {
            try (Admission.Admitted admitted = reception.queries().enter(request)) {
                admitted.budget().check();
                chain.doFilter(new FormatNames(request), answer);
            }
            answer.send(request);
        } finally {
            answer.discard();
        }
    }

    private Reply visited(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/assets/")) {
            return page(request);
        }
        try (Admission.Admitted admitted = reception.visits().enter(request)) {
            try {
                Reply reply = page(request);
                admitted.budget().check();
                return reply;
            } catch (RuntimeException e) {
                throw admitted.budget()
                        .stopped()
                        .map(RuntimeException.class::cast)
                        .orElse(e);
            }
        }
    }

    private Reply page(HttpServletRequest request) {
        Visit visit = Visit.of(request);
        Optional<Reply> reply = reply(visit).or(() -> elsewhere(visit));
        if (reply.isEmpty()) {
            return Frame.of(visit, "Not found")
                    .page("not-found", Map.of("path", String.join("/", visit.path())))
                    .with(404);
        }
        if (request.getMethod().equals("OPTIONS")) {
            return Reply.of(204, Reply.TEXT, "")
                    .with("Allow", "GET, HEAD, OPTIONS")
                    .with("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .with("Access-Control-Allow-Headers", "Accept, If-None-Match")
                    .with("Access-Control-Max-Age", "86400");
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Reply.of(405, Reply.TEXT, "This page is for reading, by GET and HEAD.\n")
                    .with("Allow", "GET, HEAD, OPTIONS");
        }
        return reply.get();
    }

    private Optional<Reply> reply(Visit visit) {
        return pages.stream().flatMap(page -> page.answer(visit).stream()).findFirst();
    }

    /** Where slashes stand together, the page at the same address with single ones, if there is one. */
    private Optional<Reply> elsewhere(Visit visit) {
        Visit clean = visit.withoutEmptySegments();
        if (clean.path().equals(visit.path()) || reply(clean).isEmpty()) {
            return Optional.empty();
        }
        String parameters = clean.queryString();
        return Optional.of(
                Reply.movedTo(visit.root() + clean.address() + (parameters.isEmpty() ? "" : "?" + parameters)));
    }
}
