package org.w3id.concert.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.w3id.concert.publish.Backup;
import org.w3id.concert.publish.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code concert backup}: a store in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Write the version that is served and all journals into one file, while servers run.",
            "Prints the digest of the graph that is in it."
        },
        footer = {"", "Example:", "  concert backup --store store concert.tar.gz"})
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "FILE", description = "The file to write, .tar.gz.")
    private Path file;

    @Override
    public Integer call() {
        Version version = new Backup(file).write(store.existing());
        spec.commandLine().getOut().println(version.description().digest());
        return 0;
    }
}
