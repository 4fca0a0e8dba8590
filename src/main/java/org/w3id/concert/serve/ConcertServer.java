package org.w3id.concert.serve;

import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.w3id.concert.publish.Release;
import org.w3id.concert.publish.Store;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.data.DatasetPage;
import org.w3id.concert.serve.data.VersionPage;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.serve.sparql.QueryGuard;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * The graph on the web: an embedded Fuseki for queries, and pages. Read-only; everything about the query service
 * except its data comes from {@code fuseki-config.ttl}.
 */
public final class ConcertServer implements AutoCloseable {
    private final FusekiServer fuseki;
    private final List<Page> pages;
    private final Base base;

    private ConcertServer(FusekiServer fuseki, List<Page> pages, Base base) {
        this.fuseki = fuseki;
        this.pages = pages;
        this.base = base;
    }

    /** Over a dataset in memory that nothing writes to any more; port 0 takes a free one. Not yet started. */
    public static ConcertServer overMemory(
            DatasetGraph dataset,
            Path configuration,
            QueryFolder queries,
            Passages passages,
            Base base,
            Address address) {
        ServiceConfiguration service = ServiceConfiguration.overMemory(configuration, dataset);
        Site site = Site.of(service.dataset(), service.context(), queries, passages, base);
        return of(service, site, List.of(), address);
    }

    /**
     * Over the current version of a store, with the base that it was built with and the earlier versions below
     * {@code /version/}. Not yet started.
     */
    public static ConcertServer overStore(
            Store store, Path configuration, QueryFolder queries, Passages passages, Address address) {
        Path current = store.current()
                .orElseThrow(() -> new FaultyInput(new Fault(
                        store.folder().toString(),
                        0,
                        "current",
                        "a store expected",
                        "build it with concert build --store")));
        List<Site> earlier = store.earlier().stream()
                .map(version -> site(ServiceConfiguration.overStore(configuration, version), queries, passages))
                .toList();
        ServiceConfiguration service = ServiceConfiguration.overStore(configuration, current);
        return of(service, site(service, queries, passages), earlier, address);
    }

    private static Site site(ServiceConfiguration service, QueryFolder queries, Passages passages) {
        Base base = Txn.calculateRead(service.dataset(), new Release(service.dataset())::base);
        return Site.of(service.dataset(), service.context(), queries, passages, base);
    }

    private static ConcertServer of(ServiceConfiguration service, Site site, List<Site> earlier, Address address) {
        DatasetPage description = new DatasetPage(site);
        List<Page> pages = new ArrayList<>(SitePages.of(site, description));
        pages.add(new VersionPage(site, earlier, each -> SitePages.of(each, new DatasetPage(each))));
        FusekiServer fuseki = FusekiServer.create()
                .port(address.port())
                .loopback(address.onlyThisMachine())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, new QueryGuard())
                .add(service.path(), service.service())
                .addFilter("/*", new Front(new ProtocolGate(service.path(), description), pages))
                .build();
        if (fuseki.getJettyServer().getHandler() instanceof ServletContextHandler handler) {
            handler.setMaxFormContentSize(ProtocolGate.MOST_FORM_BYTES);
        }
        fuseki.getJettyServer().setStopTimeout(5_000);
        return new ConcertServer(fuseki, pages, site.base());
    }

    /** Starts to listen; a port that is taken is a fault of the call. */
    public ConcertServer start() {
        try {
            fuseki.start();
            return this;
        } catch (FusekiException e) {
            if (Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw new FaultyInput(new Fault("serve", 0, "--port", "a free port expected", "give another --port N"));
            }
            throw e;
        }
    }

    /** Does in the background what visitors would otherwise wait for. */
    public void prepare() {
        Thread thread = new Thread(() -> pages.forEach(Page::prepare), "prepare");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** The port that it listens on, once started. */
    public int port() {
        return fuseki.getPort();
    }

    /** What the IRIs of its entities begin with. */
    public Base base() {
        return base;
    }

    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until the server has stopped. */
    public void join() {
        fuseki.join();
    }

    /** Lets running requests end, for five seconds at most. */
    public void stop() {
        fuseki.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
