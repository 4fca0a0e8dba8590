package org.w3id.concert.serve;

import java.nio.file.Path;
import org.w3id.concert.publish.Store;
import org.w3id.concert.serve.site.Passages;

/** A server over a store; as a program of its own it can be killed. */
final class ServedStore {
    private ServedStore() {}

    static ConcertServer of(Path store, Path folder) {
        return ConcertServer.overStore(
                        new Store(store),
                        SmallServer.CONFIGURATION,
                        SmallServer.queries(folder),
                        Passages.none(),
                        Address.local(0))
                .start();
    }

    /** Arguments: the store, a folder to write to. Says its port, and serves until it is killed. */
    public static void main(String[] arguments) {
        ConcertServer server = of(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println(server.port());
        server.join();
    }
}
