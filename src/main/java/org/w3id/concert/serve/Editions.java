package org.w3id.concert.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Which version is served. A visit meets the one that is current when it begins, and no other; where another becomes
 * current, the one before is let go of when its last visit has ended. Thread-safe.
 */
final class Editions implements Filter {
    /** The header of every answer that says which version it is from, by the digest of the graph. */
    static final String VERSION = "Concert-Version";

    private record Named(String name, Edition edition) {}

    private final AtomicLong numbers = new AtomicLong();
    private final List<Named> left = new ArrayList<>();
    private FusekiServer fuseki;
    private volatile Named current;

    /** Before the first visit, and before {@code fuseki} is started. */
    void begin(FusekiServer server, Edition first) {
        this.fuseki = server;
        switchTo(first);
    }

    Edition current() {
        return current.edition();
    }

    /** From here on visits meet this one. */
    synchronized void switchTo(Edition next) {
        String name = "/edition-" + numbers.incrementAndGet();
        DataAccessPoint service = next.service(name);
        service.getDataService().setEndpointProcessors(fuseki.getOperationRegistry());
        service.getDataService().goActive();
        fuseki.getDataAccessPointRegistry().register(service);
        if (current != null) {
            left.add(current);
        }
        current = new Named(name, next);
    }

    /** Lets go of versions that are no longer current and that nobody visits any more. */
    synchronized void release() {
        left.removeIf(each -> !each.edition().isVisited() && close(each));
    }

    private boolean close(Named old) {
        fuseki.getDataAccessPointRegistry().remove(old.name());
        old.edition().databases().forEach((folder, database) -> {
            boolean isUsed = current.edition().databases().containsKey(folder)
                    || left.stream()
                            .anyMatch(other ->
                                    other != old && other.edition().databases().containsKey(folder));
            if (!isUsed) {
                TDBInternal.expel(database, true);
            }
        });
        return true;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Named met = enter();
        try {
            met.edition().answer((HttpServletRequest) request, (HttpServletResponse) response, chain, met.name());
        } finally {
            met.edition().leave();
        }
    }

    /** Counted before it is looked at again, so that nobody lets go of it in between. */
    private Named enter() {
        while (true) {
            Named met = current;
            met.edition().enter();
            if (met == current) {
                return met;
            }
            met.edition().leave();
        }
    }
}
