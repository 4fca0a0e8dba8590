package org.w3id.concert.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.w3id.concert.check.GraphCheck;
import org.w3id.concert.publish.Building;
import org.w3id.concert.publish.Snapshot;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.publish.Version;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.door.AdminDoor;
import org.w3id.concert.serve.http.Audience;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.serve.watch.AccessLog;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code concert serve}: pages and SPARQL until it is interrupted. */
@Command(
        name = "serve",
        description = "Serve the pages and SPARQL on this machine, until you press Ctrl-C.",
        footer = {
            "",
            "Examples:",
            "  concert serve                      in memory, on http://localhost:3030/",
            "  concert serve --documents texts    shows passages too, from texts/{document}.txt",
            "  concert serve --store store        from a store; builds it when there is none yet"
        })
final class ServeCommand extends GraphCommand {
    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description =
                    "What entity IRIs begin with; default: https://w3id.org/concert/, or what the store was built with.")
    private String base;

    @Option(
            names = "--public",
            description =
                    "Listen on all interfaces, not only on this machine's own; then passages need --publish-passages.")
    private boolean open;

    @Option(
            names = "--behind-proxy",
            description = "Count requests for the last address in X-Forwarded-For, which your proxy must set.")
    private boolean behindProxy;

    @Option(
            names = "--private",
            description = {
                "Let no page of another site read the answers in a visitor's browser; for a graph that not everybody may see.",
                "So it is with --documents too, unless --publish-passages is given."
            })
    private boolean onlyHere;

    @Option(names = "--documents", paramLabel = "DIR", description = "Texts of the documents, to show passages from.")
    private Path documents;

    @Option(
            names = "--publish-passages",
            description = "Show passages with --public too; the texts are their authors', so have the right to.")
    private boolean publishPassages;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Serve from the TDB2 store in DIR, as `concert build --store DIR` makes it.")
    private Path store;

    @Mixin
    private AdminOptions admin;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "A line of JSON for every answer; - is standard error.")
    private String accessLog;

    @Option(
            names = "--metrics",
            description = "Show /metrics to everybody who reaches this server, not only to this machine's own.")
    private boolean metrics;

    @Option(
            names = "--check",
            description = "Start at a free port, answer the first page, all that it links to and a query, and end.")
    private boolean check;

    @Override
    public Integer call() {
        if (admin.isGiven() && store == null) {
            throw wrong("--admin-port: needs --store DIR");
        }
        Progress progress = progress();
        Base entities = base == null ? Base.PUBLISHED : common().base(base);
        ConcertServer server = store == null ? overMemory(entities, progress) : overStore(entities, progress);
        if (accessLog != null) {
            server.logTo(AccessLog.to(accessLog));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        server.start();
        progress.accept("ready: " + server.url());
        if (check) {
            progress.accept(new Tour(URI.create(server.url())).go() + " addresses answered");
            return 0;
        }
        if (admin.isGiven()) {
            AdminDoor door = admin.open(new Store(store), () -> rebuilt(entities), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(door::close, "close"));
            progress.accept("administration: http://localhost:" + door.port() + "/");
        }
        server.prepare();
        server.join();
        return 0;
    }

    /** The graph comes in a thread of its own while the server is made. */
    private ConcertServer overMemory(Base entities, Progress progress) {
        JenaSystem.init();
        Supplier<DatasetGraph> graph = new Beside<>(() -> dataset(entities));
        QueryFolder queries = queries();
        progress.accept("starting the server");
        return ConcertServer.overMemory(graph, configuration(), queries, passages(), entities, address());
    }

    private ConcertServer overStore(Base entities, Progress progress) {
        Store versions = built(entities);
        progress.accept("starting the server");
        ConcertServer server = ConcertServer.overStore(versions, configuration(), queries(), passages(), address());
        if (base != null && !server.base().equals(entities)) {
            throw new FaultyInput(new Fault(
                    store.toString(),
                    0,
                    "--base " + base,
                    "the base of the store expected, " + server.base().iri(),
                    "leave --base out, or build another store"));
        }
        return server;
    }

    private Path configuration() {
        return home().folder().resolve("fuseki-config.ttl");
    }

    private Passages passages() {
        return documents == null || open && !publishPassages ? Passages.none() : Passages.in(documents);
    }

    private Address address() {
        return new Address(check ? 0 : port, !open, metrics, behindProxy, audience());
    }

    private Audience audience() {
        boolean isPrivate = onlyHere || documents != null && !publishPassages && !open;
        if (!isPrivate) {
            return Audience.WEB;
        }
        return open || behindProxy ? Audience.GUESTS : Audience.THIS_MACHINE;
    }

    private Store built(Base entities) {
        Store versions = new Store(store);
        if (versions.served().isEmpty()) {
            rebuilt(entities);
        }
        return versions;
    }

    /** A version of the project's files as they are now. */
    private Version rebuilt(Base entities) {
        try (Building building = new Store(store).building()) {
            Dataset layers = layers(entities);
            List<Fault> faults = GraphCheck.of(DatasetFactory.wrap(UnionDataset.of(layers)), home(), entities).stream()
                    .map(violation -> new Fault("graph", 0, violation.toString(), "none expected", ""))
                    .toList();
            if (!faults.isEmpty()) {
                throw new FaultyInput(faults);
            }
            return building.build(Snapshot.of(layers.asDatasetGraph()));
        }
    }
}
