package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.concert.publish.Backup;
import org.w3id.concert.publish.Store;
import org.w3id.concert.publish.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concert restore}: a store from a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Make a store from a backup, in a folder that has none, and check that its graph is the same.",
            "Prints the digest of the graph."
        },
        footer = {"", "Example:", "  concert restore concert.tar.gz store"})
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "What concert backup wrote.")
    private Path file;

    @Parameters(index = "1", paramLabel = "DIR", description = "The store to make.")
    private Path store;

    @Override
    public Integer call() {
        Version version = new Backup(file).restore(new Store(store));
        spec.commandLine().getOut().println(version.description().digest());
        return 0;
    }
}
