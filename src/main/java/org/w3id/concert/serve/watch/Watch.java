package org.w3id.concert.serve.watch;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.server.Response;
import org.w3id.concert.serve.http.Reply;
import org.w3id.concert.serve.http.SafetyHeaders;

/**
 * Before everything else: gives every request an id, counts and logs its answer, and tells at {@code /health} whether
 * the server is alive, at {@code /ready} whether it has a verified graph, and at {@code /metrics} its figures. Those are
 * for this machine only unless it is told otherwise; a request that a proxy hands on is not of this machine.
 */
public final class Watch implements Filter {
    /** The header of every answer by which its request is found in the log. */
    public static final String ID = "Request-Id";
    /** The attribute of a request that says how many rows its answer has. */
    public static final String ROWS = "concert.rows";

    private final SecureRandom random = new SecureRandom();
    private final Figures figures = new Figures();
    private final Supplier<Optional<String>> version;
    private final boolean showsFigures;
    private final boolean onlyThisMachine;
    private volatile Optional<AccessLog> log = Optional.empty();

    /**
     * @param version the digest of the graph that is served, once it is known
     * @param onlyThisMachine whether only this machine reaches the server
     * @param showsFigures whether everybody may see its figures
     */
    public Watch(Supplier<Optional<String>> version, boolean onlyThisMachine, boolean showsFigures) {
        this.version = version;
        this.onlyThisMachine = onlyThisMachine;
        this.showsFigures = showsFigures;
    }

    /** From here on every answer is logged. */
    public void logTo(AccessLog accessLog) {
        this.log = Optional.of(accessLog);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Optional<Reply> told = told(request);
        if (told.isPresent()) {
            SafetyHeaders.OWN.forEach(response::setHeader);
            told.get().with("Cache-Control", "no-store").send(request, response);
            return;
        }
        String id = id();
        response.setHeader(ID, id);
        RequestKind kind = RequestKind.of(request.getRequestURI());
        long start = System.nanoTime();
        figures.begin(kind);
        try {
            chain.doFilter(request, response);
        } finally {
            afterSending(request, () -> {
                long took = System.nanoTime() - start;
                figures.end(kind, response.getStatus(), took);
                log.ifPresent(each -> each.add(
                        id,
                        request,
                        response.getStatus(),
                        took / 1_000_000,
                        bytes(response),
                        request.getAttribute(ROWS)));
            });
        }
    }

    /** A long answer is sent after its thread has gone on. */
    private static void afterSending(HttpServletRequest request, Runnable end) {
        if (request.isAsyncStarted()) {
            try {
                request.getAsyncContext().addListener(new Sent(end));
                return;
            } catch (IllegalStateException e) {
                end.run(); // Sent in the meantime.
                return;
            }
        }
        end.run();
    }

    private Optional<Reply> told(HttpServletRequest request) {
        return switch (request.getRequestURI()) {
            case "/health" -> Optional.of(Reply.of(200, Reply.TEXT, "alive\n"));
            case "/ready" ->
                Optional.of(Reply.of(200, Reply.TEXT, "ready " + version.get().orElse("") + "\n"));
            case "/metrics" ->
                showsFiguresTo(request)
                        ? Optional.of(Reply.of(200, Figures.TYPE, figures.text(version.get())))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean showsFiguresTo(HttpServletRequest request) {
        boolean isHandedOn = request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null
                || request.getHeader("Via") != null;
        return showsFigures || onlyThisMachine && !isHandedOn;
    }

    private static long bytes(HttpServletResponse response) {
        return Response.getContentBytesWritten(
                ServletContextResponse.getServletContextResponse(response).getResponse());
    }

    private String id() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
