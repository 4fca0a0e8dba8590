package org.w3id.concert.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.concert.publish.Release;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.data.DatasetPage;
import org.w3id.concert.serve.data.ReleasePage;
import org.w3id.concert.serve.data.TimeGate;
import org.w3id.concert.serve.data.VersionPage;
import org.w3id.concert.serve.http.Page;
import org.w3id.concert.serve.manual.ChangesPage;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.serve.site.Site;
import org.w3id.concert.vocab.Base;

/**
 * One version of the graph as visitors meet it: its pages and its query service, which belong together. Fuseki knows
 * the service by a name of its own, so that a visit which began in one version ends in it.
 */
final class Edition {
    private static final Logger LOG = LoggerFactory.getLogger(Edition.class);

    private final ServiceConfiguration service;
    private final Site site;
    private final List<Page> pages;
    private final Map<Path, DatasetGraph> databases;
    private final Front front;
    private final AtomicInteger visits = new AtomicInteger();

    private Edition(
            ServiceConfiguration service,
            Site site,
            List<Site> earlier,
            Map<Path, DatasetGraph> databases,
            List<Page> others,
            Reception reception) {
        DatasetPage description = new DatasetPage(site);
        List<Page> all = new ArrayList<>(List.of(new ChangesPage(site, earlier)));
        all.addAll(SitePages.of(site, description));
        all.addAll(others);
        VersionPage versions = new VersionPage(site, earlier, each -> SitePages.of(each, new DatasetPage(each)));
        all.add(versions);
        all.add(new TimeGate(site, versions));
        this.service = service;
        this.site = site;
        this.pages = List.copyOf(all);
        this.databases = databases;
        this.front = new Front(new ProtocolGate(service.path(), description, reception.limits()), pages, reception);
    }

    /** Over a dataset that nothing writes to any more. */
    static Edition of(
            ServiceConfiguration service, QueryFolder queries, Passages passages, Base base, Reception reception) {
        Site site = Site.of(service.dataset(), service.context(), queries, passages, base);
        return new Edition(service, site, List.of(), Map.of(), List.of(), reception);
    }

    /** Over a version of a store, which is verified first, with the earlier ones that are whole below {@code /version/}. */
    static Edition of(
            Version version,
            Store store,
            Path configuration,
            QueryFolder queries,
            Passages passages,
            Reception reception) {
        version.verify();
        Map<Path, DatasetGraph> databases = new LinkedHashMap<>();
        List<Site> earlier = new ArrayList<>();
        List<Version> kept = store.earlier().stream().filter(Edition::isWhole).toList();
        for (Version other : kept) {
            ServiceConfiguration held = ServiceConfiguration.overStore(configuration, other.folder());
            databases.put(other.folder(), held.dataset());
            earlier.add(site(held, queries, passages));
        }
        ServiceConfiguration service = ServiceConfiguration.overStore(configuration, version.folder());
        databases.put(version.folder(), service.dataset());
        Site site = site(service, queries, passages).known(version.description().digest());
        List<Version> versions = new ArrayList<>(List.of(version));
        versions.addAll(kept);
        return new Edition(service, site, earlier, databases, List.of(new ReleasePage(versions)), reception);
    }

    /** To open a database that is not whole would change it, or end the start. */
    private static boolean isWhole(Version kept) {
        boolean isWhole = kept.isWhole();
        if (!isWhole) {
            LOG.warn("Version {}, which is kept, is not whole and not shown; the one that is served is", kept.name());
        }
        return isWhole;
    }

    private static Site site(ServiceConfiguration service, QueryFolder queries, Passages passages) {
        Base base = Txn.calculateRead(service.dataset(), new Release(service.dataset())::base);
        return Site.of(service.dataset(), service.context(), queries, passages, base);
    }

    /** What names the version: the digest of its graph; empty until that is known. */
    Optional<String> version() {
        return site.version().ifMade();
    }

    Base base() {
        return site.base();
    }

    /** By folder, those that it holds open. */
    Map<Path, DatasetGraph> databases() {
        return databases;
    }

    /** The folder of its version, where it is from a store. */
    Optional<Path> folder() {
        return databases.keySet().stream().reduce((first, second) -> second);
    }

    /** Its query service, as Fuseki is to know it. */
    DataAccessPoint service(String name) {
        return new DataAccessPoint(name, service.service());
    }

    /** Counts a visit that has begun, until {@link #leave}. */
    void enter() {
        visits.incrementAndGet();
    }

    void leave() {
        visits.decrementAndGet();
    }

    boolean isVisited() {
        return visits.get() > 0;
    }

    /** Does what visitors would otherwise wait for. */
    void prepare() {
        site.version().get();
        pages.forEach(Edition::prepare);
    }

    /** A busy machine may take longer than a query may. */
    private static void prepare(Page page) {
        try {
            page.prepare();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} is made when it is first asked for: {}", page.getClass().getSimpleName(), e.toString());
        }
    }

    /** Removes what its pages keep on the disk, once nobody visits it any more. */
    void close() {
        pages.forEach(Page::close);
    }

    /** Answers one visit; {@code name} is that by which Fuseki knows its service. */
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String name)
            throws IOException, ServletException {
        version().ifPresent(digest -> response.setHeader(Editions.VERSION, digest));
        front.doFilter(
                request,
                response,
                (visit, reply) -> chain.doFilter(
                        new HttpServletRequestWrapper((HttpServletRequest) visit) {
                            @Override
                            public String getRequestURI() {
                                return name;
                            }
                        },
                        reply));
    }
}
