package org.w3id.concert.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.w3id.concert.serve.http.WebError;
import org.w3id.concert.serve.limit.Limits;

/**
 * Closes connections that take too long in all, however steadily they trickle: to send a request, or to fetch its
 * answer. Jetty itself counts only from one byte to the next. Thread-safe.
 */
final class Connections extends AbstractLifeCycle implements Connection.Listener {
    private final Limits limits;
    private final Server server;
    private final Map<EndPoint, Long> until = new ConcurrentHashMap<>();

    private Connections(Server server, Limits limits) {
        this.server = server;
        this.limits = limits;
    }

    /** Lets a server read bodies without holding threads, and closes what is too slow. */
    static void watch(Server server, Limits limits) {
        Connections connections = new Connections(server, limits);
        for (var connector : server.getConnectors()) {
            connector.addBean(connections);
        }
        Handler answering = connections.marking(server.getHandler(), limits.answering());
        Handler reading =
                new EagerContentHandler(answering, new RetainedContentLoaderFactory(limits.formBytes(), -1, false));
        server.setHandler(connections.marking(shortEnough(reading), limits.receiving()));
    }

    /** Refuses at once who says that more is to come than anybody would read. */
    private static Handler shortEnough(Handler next) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (request.getLength() > WebError.MOST_DRAINED) {
                    Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
                    return true;
                }
                return super.handle(request, response, callback);
            }
        };
    }

    @Override
    public void onOpened(Connection connection) {
        allow(connection.getEndPoint(), limits.receiving());
    }

    @Override
    public void onClosed(Connection connection) {
        until.remove(connection.getEndPoint());
    }

    @Override
    protected void doStart() {
        look();
    }

    private void look() {
        long now = System.nanoTime();
        until.forEach((end, time) -> {
            if (time - now < 0) {
                until.remove(end);
                end.close(new TimeoutException("a request or the fetching of its answer took too long"));
            }
        });
        Scheduler scheduler = server.getScheduler();
        if (scheduler != null && !isStopping()) {
            scheduler.schedule(this::look, 1, TimeUnit.SECONDS);
        }
    }

    private void allow(EndPoint end, Duration time) {
        until.replace(end, System.nanoTime() + time.toNanos());
        until.putIfAbsent(end, System.nanoTime() + time.toNanos());
    }

    private Handler.Wrapper marking(Handler next, Duration time) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
                allow(end, time);
                Request.addCompletionListener(request, failure -> {
                    if (end.isOpen()) {
                        allow(end, limits.receiving());
                    }
                });
                return super.handle(request, response, callback);
            }
        };
    }
}
