package org.w3id.concert.serve;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.limit.Limits;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.serve.sparql.QueryGuard;
import org.w3id.concert.serve.watch.AccessLog;
import org.w3id.concert.serve.watch.Watch;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * The graph on the web: an embedded Fuseki for queries, and pages. Read-only; everything about the query service
 * except its data comes from {@code fuseki-config.ttl}.
 */
public final class ConcertServer implements AutoCloseable {
    /** Waiting for a place holds a thread, and so does little else. */
    private static final int LEAST_THREADS = 8;

    private static final int MOST_THREADS = 400;
    /** Longer than any query may take. */
    private static final Duration LONGEST_VISIT = Duration.ofSeconds(30);

    private static final Duration FIRST_VISITS = Duration.ofSeconds(2);

    private final FusekiServer fuseki;
    private final Editions editions;
    private final Watch watch;
    private final Reception reception;
    private Optional<StoreWatch> storeWatch = Optional.empty();

    private ConcertServer(Reception reception, Address address) {
        this.reception = reception;
        this.editions = new Editions();
        this.watch = new Watch(() -> editions.current().version(), address.onlyThisMachine(), address.showsFigures());
        this.fuseki = fuseki(editions, watch, address, reception.limits());
    }

    /** Over a dataset in memory that nothing writes to any more; port 0 takes a free one. Not yet started. */
    public static ConcertServer overMemory(
            DatasetGraph dataset,
            Path configuration,
            QueryFolder queries,
            Passages passages,
            Base base,
            Address address) {
        return overMemory(() -> dataset, configuration, queries, passages, base, address);
    }

    /** The same, where the dataset is asked for when all else is there. */
    public static ConcertServer overMemory(
            Supplier<DatasetGraph> dataset,
            Path configuration,
            QueryFolder queries,
            Passages passages,
            Base base,
            Address address) {
        Reception reception = Reception.of(ServiceConfiguration.limits(configuration), address);
        ConcertServer server = new ConcertServer(reception, address);
        ServiceConfiguration service = ServiceConfiguration.overMemory(configuration, dataset.get());
        server.editions.begin(server.fuseki, Edition.of(service, queries, passages, base, reception));
        return server;
    }

    /**
     * Over the current version of a store, with the base that it was built with and the earlier versions below
     * {@code /version/}; another version is served within seconds of becoming current. Not yet started.
     */
    public static ConcertServer overStore(
            Store store, Path configuration, QueryFolder queries, Passages passages, Address address) {
        Version current = store.served()
                .orElseThrow(() -> new FaultyInput(new Fault(
                        store.folder().toString(),
                        0,
                        "current",
                        "a store expected",
                        "build it with concert build --store DIR")));
        Reception reception = Reception.of(ServiceConfiguration.limits(configuration), address);
        Function<Version, Edition> opening =
                version -> Edition.of(version, store, configuration, queries, passages, reception);
        ConcertServer server = new ConcertServer(reception, address);
        server.editions.begin(server.fuseki, opening.apply(current));
        server.storeWatch = Optional.of(new StoreWatch(store, current, server.editions, opening));
        return server;
    }

    private static FusekiServer fuseki(Editions editions, Watch watch, Address address, Limits limits) {
        FusekiServer fuseki = FusekiServer.create()
                .port(address.port())
                .numServerThreads(LEAST_THREADS, MOST_THREADS)
                .loopback(address.onlyThisMachine())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, new QueryGuard(limits))
                .addFilter("/*", watch)
                .addFilter("/*", editions)
                .build();
        WebServer.settle(fuseki.getJettyServer(), limits);
        fuseki.getJettyServer().insertHandler(new GracefulHandler());
        fuseki.getJettyServer().setStopTimeout(LONGEST_VISIT.toMillis());
        return fuseki;
    }

    /** Starts to listen; a port that is taken is a fault of the call. */
    public ConcertServer start() {
        try {
            fuseki.start();
            storeWatch.ifPresent(StoreWatch::start);
            return this;
        } catch (FusekiException e) {
            if (Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw new FaultyInput(new Fault("serve", 0, "--port", "a free port expected", "give another --port N"));
            }
            throw e;
        }
    }

    /** Logs every answer from here on. */
    public void logTo(AccessLog log) {
        watch.logTo(log);
    }

    /** Does in the background what visitors would otherwise wait for; those who wait for the start come first. */
    public void prepare() {
        Edition first = editions.current();
        first.enter();
        Thread thread = new Thread(
                () -> {
                    try {
                        LockSupport.parkNanos(FIRST_VISITS.toNanos());
                        first.prepare();
                    } finally {
                        first.leave();
                    }
                },
                "prepare");
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
        return editions.current().base();
    }

    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** Waits until the server has stopped. */
    public void join() {
        fuseki.join();
    }

    /** Takes no more requests and lets those that run end, for half a minute at most. */
    public void stop() {
        storeWatch.ifPresent(StoreWatch::close);
        fuseki.stop();
        reception.close();
    }

    @Override
    public void close() {
        stop();
    }
}
