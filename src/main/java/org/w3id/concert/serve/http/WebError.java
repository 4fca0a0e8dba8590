package org.w3id.concert.serve.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.query.Answer.CutShort;
import org.w3id.concert.query.Answer.TooManyRows;
import org.w3id.concert.source.FaultyInput;

/** What a failure means in HTTP: a status and one sentence for the reader, never a Java trace. */
public record WebError(int status, String sentence) {
    private static final Logger LOG = LoggerFactory.getLogger(WebError.class);
    /** Bytes of a request that is refused which are read still. */
    public static final long MOST_DRAINED = 1 << 20;

    public static WebError of(Throwable failure) {
        if (failure instanceof CutShort && failure.getCause() instanceof Refused reason) {
            return of(reason);
        }
        if (failure instanceof Refused refused) {
            return new WebError(refused.status(), refused.getMessage());
        }
        if (failure instanceof FaultyInput faulty) {
            return new WebError(400, faulty.getMessage());
        }
        if (failure instanceof QueryCancelledException || failure instanceof CutShort) {
            return new WebError(
                    503,
                    "The query took longer than this server allows and was stopped; make it narrower and try again.");
        }
        if (failure instanceof OutOfMemoryError) {
            LOG.warn("A request found no memory");
            return new WebError(503, "The server has no memory left for this now; try again in a few seconds.");
        }
        if (failure instanceof TooManyRows) {
            return new WebError(413, failure.getMessage());
        }
        if (failure instanceof StackOverflowError) {
            return new WebError(400, "The query is nested too deeply.");
        }
        if (failure instanceof HttpException) {
            boolean tooLong = failure.getCause() instanceof HttpException cause && cause.getCode() == 413;
            return tooLong
                    ? new WebError(413, "The request is too long.")
                    : new WebError(400, "The request cannot be read.");
        }
        LOG.error("A request failed", failure);
        return new WebError(500, "The server failed; the fault is its own and is in its log.");
    }

    /**
     * Reads what a client still sends, up to a megabyte, so that it meets the answer instead of a closed connection
     * (<a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6</a>).
     */
    public static void drain(InputStream body) {
        try {
            body.skip(MOST_DRAINED);
        } catch (IOException e) {
            LOG.debug("The client went away", e);
        }
    }

    /** Answers as plain text; of no effect where an answer has already begun. */
    public void send(HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(body.length);
        if (status == 503 || status == 429) {
            response.setHeader("Retry-After", status == 503 ? "10" : "3");
        }
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
