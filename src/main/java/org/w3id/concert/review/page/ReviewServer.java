package org.w3id.concert.review.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.w3id.concert.review.Desk;
import org.w3id.concert.serve.http.PlainErrors;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Serves the review page to this machine alone. */
public final class ReviewServer implements AutoCloseable {
    private final Server jetty;

    private ReviewServer(Server jetty) {
        this.jetty = jetty;
    }

    /**
     * Starts to listen on the loopback interface; port 0 takes a free one.
     *
     * @param reviewer who decides, unless the page is told another name
     */
    public static ReviewServer start(Desk desk, String reviewer, int port) {
        Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ServletContextHandler context = new ServletContextHandler("/");
        ReviewSite site = new ReviewSite(desk, reviewer);
        context.addServlet(new ServletHolder(new Front(site)), "/*");
        jetty.setHandler(context);
        PlainErrors.in(jetty);
        try {
            jetty.start();
            return new ReviewServer(jetty);
        } catch (IOException e) {
            boolean isTaken = e instanceof BindException || e.getCause() instanceof BindException;
            if (isTaken) {
                throw new FaultyInput(
                        new Fault("review", 0, "--port", "a free port expected", "give another --port N"));
            }
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Front extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient ReviewSite site;

        private Front(ReviewSite site) {
            this.site = site;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            site.answer(request, response);
        }
    }

    public int port() {
        return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
    }

    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until it was stopped. */
    public void join() {
        try {
            jetty.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
