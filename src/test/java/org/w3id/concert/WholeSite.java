package org.w3id.concert;

import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.Address;
import org.w3id.concert.serve.ConcertServer;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.vocab.Base;

/** One real server over the project's own graph for all tests that visit pages; it ends with them. */
public final class WholeSite {
    private static final ConcertServer SERVER = ConcertServer.overMemory(
                    UnionDataset.of(WholeGraph.all()),
                    WholeGraph.HOME.folder().resolve("fuseki-config.ttl"),
                    QueryFolder.read(WholeGraph.HOME),
                    Passages.none(),
                    Base.PUBLISHED,
                    Address.local(0))
            .start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    private WholeSite() {}

    /** Ends with a slash. */
    public static String url() {
        return SERVER.url();
    }

    public static int port() {
        return SERVER.port();
    }
}
