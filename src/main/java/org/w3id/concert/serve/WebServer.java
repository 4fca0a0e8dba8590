package org.w3id.concert.serve;

import java.util.Arrays;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.w3id.concert.serve.http.PlainErrors;
import org.w3id.concert.serve.limit.Limits;

/** What the web server beneath is told before it starts: sizes, times, errors. */
final class WebServer {
    /** Slashes that stand together are let through, to be told where the page is. */
    private static final UriCompliance WITH_EMPTY_SEGMENTS =
            UriCompliance.DEFAULT.with("empty-segments", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private WebServer() {}

    static void settle(Server server, Limits limits) {
        if (server.getHandler() instanceof ServletContextHandler handler) {
            handler.setMaxFormContentSize(limits.formBytes());
            letAnswersWait(handler.getServletHandler());
        }
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector each) {
                each.setIdleTimeout(limits.answering().toMillis()); // Connections closes what is idle before.
            }
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setRequestHeaderSize(limits.headerBytes());
            http.setUriCompliance(WITH_EMPTY_SEGMENTS);
        }
        PlainErrors.in(server);
        Connections.watch(server, limits);
    }

    /** So that an answer can be sent after the thread that made it has gone on. */
    private static void letAnswersWait(ServletHandler servlets) {
        Arrays.stream(servlets.getFilters()).forEach(filter -> filter.setAsyncSupported(true));
        Arrays.stream(servlets.getServlets()).forEach(servlet -> servlet.setAsyncSupported(true));
    }
}
