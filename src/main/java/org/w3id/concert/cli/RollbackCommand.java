package org.w3id.concert.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.concert.publish.Building;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code concert rollback}: the version before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Serve the version before again. A running server switches to it within seconds.",
            "Prints the version that is served now; it is verified first."
        },
        footer = {
            "",
            "Examples:",
            "  concert rollback --store store",
            "  concert rollback --store store --to 000003    forward again, to a version that is kept"
        })
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(names = "--to", paramLabel = "VERSION", description = "Another version that the store keeps.")
    private String to;

    @Override
    public Integer call() {
        try (Building building = store.existing().building()) {
            spec.commandLine()
                    .getOut()
                    .println(building.rollBack(Optional.ofNullable(to)).folder());
        }
        return 0;
    }
}
