package org.w3id.concert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.concert.publish.Store;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** The store that a command is about, which is there already. */
final class StoreOption {
    private StoreOption() {}

    static Store of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FaultyInput(new Fault(
                    folder.toString(), 0, "--store", "a store expected", "build it with concert build --store DIR"));
        }
        return new Store(folder);
    }
}
