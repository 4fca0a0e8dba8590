package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
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
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.serve.watch.AccessLog;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;
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

    @Override
    public Integer call() {
        if (admin.isGiven() && store == null) {
            throw wrong("--admin-port: needs --store DIR");
        }
        Home home = home();
        Progress progress = progress();
        Base entities = base == null ? Base.PUBLISHED : common().base(base);
        QueryFolder queries = QueryFolder.read(home);
        Passages passages = documents == null || open && !publishPassages ? Passages.none() : Passages.in(documents);
        Path configuration = home.folder().resolve("fuseki-config.ttl");
        Address address = new Address(port, !open, metrics, behindProxy);
        ConcertServer server;
        if (store == null) {
            Dataset layers = keptLayers(entities);
            progress.accept("joining the layers");
            DatasetGraph dataset = UnionDataset.of(layers);
            progress.accept("starting the server");
            server = ConcertServer.overMemory(dataset, configuration, queries, passages, entities, address);
        } else {
            Store versions = built(entities, progress);
            progress.accept("starting the server");
            server = ConcertServer.overStore(versions, configuration, queries, passages, address);
            if (base != null && !server.base().equals(entities)) {
                throw new FaultyInput(new Fault(
                        store.toString(),
                        0,
                        "--base " + base,
                        "the base of the store expected, " + server.base().iri(),
                        "leave --base out, or build another store"));
            }
        }
        if (accessLog != null) {
            server.logTo(AccessLog.to(accessLog));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        server.start();
        progress.accept("ready: " + server.url());
        if (admin.isGiven()) {
            AdminDoor door = admin.open(new Store(store), () -> rebuilt(entities), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(door::close, "close"));
            progress.accept("administration: http://localhost:" + door.port() + "/");
        }
        server.prepare();
        server.join();
        return 0;
    }

    private Store built(Base entities, Progress progress) {
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
