package org.w3id.concert.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.concert.serve.http.WebError;

/**
 * Which version is served. A visit meets the one that is current when it begins, and no other; where another becomes
 * current, the one before stays at hand for who asks for it by the header {@code Concert-Version}, so that a session can
 * keep to one version whichever server answers. A version that is not at hand is refused by 503. Thread-safe.
 */
final class Editions implements Filter {
    /** The header of every answer that says which version it is from, by the digest of the graph; and that asks for one. */
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

    /** Lets go of versions that nobody visits any more, but for the last before the current one, while its store has it. */
    synchronized void release() {
        Named last = left.isEmpty() ? null : left.get(left.size() - 1);
        left.removeIf(each -> !(each == last && isKept(each)) && !each.edition().isVisited() && close(each));
    }

    private boolean isKept(Named each) {
        Optional<Path> folder = each.edition().folder();
        return folder.isPresent() && !folder.equals(current.edition().folder()) && Files.isDirectory(folder.get());
    }

    private boolean close(Named old) {
        fuseki.getDataAccessPointRegistry().remove(old.name());
        old.edition().close();
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
        String wanted = ((HttpServletRequest) request).getHeader(VERSION);
        Optional<Named> entered = wanted == null ? Optional.of(enter()) : enter(wanted);
        if (entered.isEmpty()) {
            new WebError(503, "This server does not have that version of the graph.")
                    .send((HttpServletResponse) response);
            return;
        }
        Named met = entered.get();
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

    /** The version that a request asks for, where it is at hand. */
    private synchronized Optional<Named> enter(String digest) {
        Optional<Named> found = Stream.concat(Stream.of(current), left.stream())
                .filter(each -> each.edition().version().equals(Optional.of(digest)))
                .findFirst();
        found.ifPresent(each -> each.edition().enter());
        return found;
    }
}
