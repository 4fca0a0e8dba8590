package org.w3id.concert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.concert.publish.Store;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import picocli.CommandLine.Option;

/** The store that a command is about. */
final class StoreOption {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The store.")
    private Path folder;

    Path folder() {
        return folder;
    }

    Store existing() {
        if (!Files.isDirectory(folder)) {
            throw new FaultyInput(new Fault(
                    folder.toString(), 0, "--store", "a store expected", "build it with concert build --store DIR"));
        }
        return new Store(folder);
    }
}
