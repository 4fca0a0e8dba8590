package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.w3id.concert.source.FaultyInput;

/**
 * Who changes a store: one at a time. A version is made in a folder of its own, {@code 000003.new}, and gets its name
 * when the disk has all of it; then the link {@code current} is exchanged for one to it. So whatever ends a build,
 * {@code current} leads to a whole version. What a build left behind that was killed, the next one removes.
 */
public final class Building implements AutoCloseable {
    private static final String UNFINISHED = "\\d{6}\\.new";

    private final Store store;
    private final FileChannel lock;

    private Building(Store store, FileChannel lock) {
        this.store = store;
        this.lock = lock;
    }

    static Building of(Store store) {
        try {
            Files.createDirectories(store.folder());
            store.current().name();
            FileChannel lock =
                    Locks.take(store.folder().resolve("build.lock"), "wait until it has built, then try again");
            Building building = new Building(store, lock);
            for (Path leftover : store.entries(UNFINISHED)) {
                Disk.delete(leftover);
            }
            return building;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a version and switches to it; where that fails, nothing has changed. */
    public Version build(Snapshot snapshot) {
        Path aside = store.folder().resolve(String.format("%06d.new", store.newest() + 1));
        try {
            Files.createDirectory(aside);
            Version.write(snapshot, aside);
            String name = aside.getFileName().toString().replace(".new", "");
            Path folder = Files.move(aside, aside.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
            Disk.sync(store.folder());
            Version version = new Version(folder);
            switchTo(version);
            return version;
        } catch (IOException | RuntimeException | InternalError e) {
            throw failed(aside, e);
        }
    }

    private RuntimeException failed(Path aside, Throwable failure) {
        RuntimeException said = DiskFull.of(failure, store)
                .<RuntimeException>map(FaultyInput::new)
                .orElseGet(() -> failure instanceof RuntimeException known
                        ? known
                        : new IllegalStateException("no version was built", failure));
        try {
            Disk.delete(aside);
        } catch (IOException e) {
            said.addSuppressed(e);
        }
        return said;
    }

    /** Goes back to an earlier version, by its name or else to the one before; it is verified first. */
    public Version rollBack(Optional<String> name) {
        Version version = store.earlierVersion(name);
        version.verify();
        try {
            store.current().leadTo(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return version;
    }

    private void switchTo(Version version) throws IOException {
        Optional<String> previous = store.current().name();
        store.current().leadTo(version);
        List<Path> versions = store.entries(Store.VERSION);
        for (Path other : versions) {
            String name = other.getFileName().toString();
            if (!name.equals(version.name()) && !previous.equals(Optional.of(name))) {
                Disk.delete(other);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
