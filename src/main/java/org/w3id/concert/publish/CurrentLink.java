package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** The link {@code current} of a store, which names the version that is served; it is only ever exchanged whole. */
record CurrentLink(Path store) {
    private static final String NAME = "current";

    /** The name of the version that it leads to, whether or not that is there; empty where there is no link. */
    Optional<String> name() {
        Path link = store.resolve(NAME);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isSymbolicLink(link)) {
            throw fault(
                    "a link to a version expected",
                    "move it away, then concert rollback --store DIR --to VERSION makes the link");
        }
        try {
            return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that it leads to; one that is not there is a fault. */
    Optional<Version> version() {
        return name().map(name -> {
            try {
                return new Version(store.resolve(name).toRealPath());
            } catch (IOException e) {
                throw fault(
                        "the version " + name + " expected, which is not there",
                        "go back with concert rollback --store DIR, or build anew with concert build --store DIR");
            }
        });
    }

    /** Returns when the disk has it. */
    void leadTo(Version version) throws IOException {
        Path aside = store.resolve(NAME + ".new");
        Files.deleteIfExists(aside);
        Files.createSymbolicLink(aside, Path.of(version.name()));
        Files.move(aside, store.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(store);
    }

    private FaultyInput fault(String expected, String advice) {
        return new FaultyInput(new Fault(store.toString(), 0, NAME, expected, advice));
    }
}
