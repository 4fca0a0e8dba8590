package org.w3id.concert.cli;

import java.io.IOException;
import java.net.URI;
import org.apache.jena.query.Dataset;
import org.w3id.concert.bench.http.HttpBench;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code concert bench http}: queries under load, beside a bare Fuseki. */
@Command(
        name = "http",
        description = {
            "Ask twelve typical queries of a server as concert serve starts it, and of a bare embedded Fuseki over the",
            "same graph, in turns: clients at once, from several addresses of this machine, each asking without a pause.",
            ""
        },
        footer = {"", "Examples:", "  concert bench http", "  concert bench http --clients 1      what one alone waits"
        })
final class HttpBenchCommand extends GraphCommand {
    private static final int MOST_ADDRESSES = 200;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
    private int clients;

    @Option(
            names = "--addresses",
            paramLabel = "N",
            defaultValue = "10",
            description = "127.0.0.2 and following; default: ${DEFAULT-VALUE}.")
    private int addresses;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "That count, after one that does not; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "For each server in a round; default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() throws IOException {
        if (clients < 1 || rounds < 1 || seconds <= 0 || addresses < 1 || addresses > MOST_ADDRESSES) {
            throw wrong("--clients, --rounds, --seconds: more than 0 expected; --addresses: 1 to " + MOST_ADDRESSES);
        }
        Dataset layers = layers(Base.PUBLISHED);
        HttpBench bench = HttpBench.of(home(), clients, addresses, line -> print(line + System.lineSeparator()));
        try (ConcertServer concert = ConcertServer.overMemory(
                        UnionDataset.of(layers),
                        home().folder().resolve("fuseki-config.ttl"),
                        QueryFolder.read(home()),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start()) {
            URI service = URI.create("http://127.0.0.1:" + concert.port() + "/sparql");
            bench.run(service, UnionDataset.of(layers), rounds, seconds);
        }
        return 0;
    }
}
