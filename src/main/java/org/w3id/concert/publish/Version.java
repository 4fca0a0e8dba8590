package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/**
 * One version of a store: a folder with a TDB2 database, the same graph as {@code graph.nq.gz}, what it is in
 * {@code version.json}, and the sums of all in {@code SHA256SUMS}. It never changes.
 */
public record Version(Path folder) {
    static final String DESCRIPTION = "version.json";
    static final String DUMP = "graph.nq.gz";

    /** Writes it into an empty folder and reads it back; returns when the disk has it. */
    static Version write(Snapshot snapshot, Path folder) throws IOException {
        snapshot.write(folder.resolve(DUMP));
        Files.writeString(
                folder.resolve(DESCRIPTION), VersionDescription.of(snapshot).json());
        new Database(folder).write(snapshot);
        new Sums(folder).write();
        Disk.syncAll(folder);
        return new Version(folder);
    }

    /** Its number in the store, such as {@code 000002}. */
    public String name() {
        return folder.getFileName().toString();
    }

    public VersionDescription description() {
        Path file = folder.resolve(DESCRIPTION);
        return VersionDescription.of(Home.text(file), file.toString());
    }

    /** Its graph as gzipped N-Quads. */
    public Path dump() {
        return folder.resolve(DUMP);
    }

    Snapshot snapshot() {
        try {
            return Snapshot.read(Files.newInputStream(dump()), description(), dump().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every file is as it was written. */
    public boolean isWhole() {
        return firstWrong().isEmpty();
    }

    private Optional<String> firstWrong() {
        Sums sums = new Sums(folder);
        return sums.exist() ? sums.firstWrong() : Optional.of(Sums.FILE);
    }

    /** A file that is not as it was written is a fault that says what to do. */
    public void verify() {
        Optional<String> wrong = firstWrong();
        if (wrong.isPresent()) {
            throw new FaultyInput(new Fault(
                    folder.toString(),
                    0,
                    wrong.get(),
                    "the file as it was written expected",
                    "go back with concert rollback --store DIR, or build anew with concert build --store DIR"));
        }
    }
}
