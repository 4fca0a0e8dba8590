package org.w3id.concert.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.source.Fault;

/**
 * Whether a build failed for want of space. The system says so where it writes; where it writes to mapped files, it
 * stops the access instead (SIGBUS), which Java reports as an {@link InternalError}.
 */
final class DiskFull {
    private static final long LEAST = 1 << 20;

    private DiskFull() {}

    static Optional<Fault> of(Throwable failure, Store store) {
        boolean isSaid = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(each -> String.valueOf(each.getMessage()))
                .anyMatch(message -> message.contains("No space left") || message.contains("quota exceeded"));
        return isSaid || free(store) < LEAST ? Optional.of(fault(store)) : Optional.empty();
    }

    private static Fault fault(Store store) {
        return new Fault(
                store.folder().toString(),
                0,
                "disk",
                "no space is left for a new version",
                "make room and build again"
                        + store.served()
                                .map(version -> "; " + version.name() + " is served as before")
                                .orElse(""));
    }

    private static long free(Store store) {
        try {
            return Files.getFileStore(store.folder()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
