package org.w3id.concert.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** A server over the store as a program of its own, with options of the JVM; the first line that it prints is its port. */
    static Process program(Path store, Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ServedStore.class.getName(),
                store.toString(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Arguments: the store, a folder to write to. Says its port, and serves until it is killed. */
    public static void main(String[] arguments) {
        ConcertServer server = of(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println(server.port());
        server.join();
    }
}
