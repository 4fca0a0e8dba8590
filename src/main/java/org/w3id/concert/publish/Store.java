package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A folder of TDB2 databases, {@code 000001}, {@code 000002}, …, of which the link {@code current} names the one that
 * is served. A database is written once, in one transaction, into a new folder, read back whole, and only then linked;
 * what is linked is never written to. The one before is kept, so that linking it again rolls back.
 */
public record Store(Path folder) {
    private static final String CURRENT = "current";
    private static final String VERSION = "\\d{6}";

    /** The database that is served, or none yet. */
    public Optional<Path> current() {
        Path link = folder.resolve(CURRENT);
        return Files.isDirectory(link) ? Optional.of(link) : Optional.empty();
    }

    /** The kept databases but for the one that is served. */
    public List<Path> earlier() {
        try {
            Path served = folder.resolve(CURRENT).toRealPath();
            return versions().stream()
                    .filter(version -> !version.toAbsolutePath().normalize().equals(served))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a new version from the layers and switches to it; whatever fails, the one before stays current. */
    public Path build(Dataset layers) {
        CanonicalQuads expected = CanonicalQuads.of(layers.asDatasetGraph());
        List<Fault> faults = Characters.faults(expected.quads());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        try {
            Files.createDirectories(folder);
            Path version = folder.resolve(String.format("%06d", newest() + 1));
            Files.createDirectory(version);
            try {
                write(layers.asDatasetGraph(), expected, version);
            } catch (RuntimeException e) {
                delete(version);
                throw e;
            }
            switchTo(version);
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DatasetGraph layers, CanonicalQuads expected, Path version) {
        DatasetGraph database = DatabaseMgr.connectDatasetGraph(version.toString());
        try {
            Txn.executeWrite(database, () -> {
                Prefixes.of(layers).getNsPrefixMap().forEach(database.prefixes()::add);
                layers.findNG(null, null, null, null).forEachRemaining(database::add);
            });
            CanonicalQuads found = Txn.calculateRead(database, () -> CanonicalQuads.of(database));
            if (found.quads().size() != expected.quads().size()
                    || !found.digest().equals(expected.digest())) {
                throw new FaultyInput(unlike(version, expected, found));
            }
        } finally {
            TDBInternal.expel(database, true);
        }
    }

    private static Fault unlike(Path version, CanonicalQuads expected, CanonicalQuads found) {
        Set<Quad> stored = new HashSet<>(found.quads());
        String first = expected.quads().stream()
                .filter(quad -> !stored.contains(quad))
                .findFirst()
                .map(Object::toString)
                .orElse("");
        return new Fault(
                version.toString(),
                0,
                first,
                expected.quads().size() + " quads expected as written, "
                        + found.quads().size() + " read back",
                "write numbers and dates in their canonical form");
    }

    private void switchTo(Path version) throws IOException {
        Optional<Path> previous =
                current().isPresent() ? Optional.of(folder.resolve(CURRENT).toRealPath()) : Optional.empty();
        Path link = folder.resolve(CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, version.getFileName());
        Files.move(link, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        for (Path other : versions()) {
            if (!other.equals(version)
                    && !previous.map(other.toRealPath()::equals).orElse(false)) {
                delete(other);
            }
        }
    }

    private long newest() throws IOException {
        return versions().stream()
                .mapToLong(version -> Long.parseLong(version.getFileName().toString()))
                .max()
                .orElse(0);
    }

    private List<Path> versions() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(VERSION))
                    .toList();
        }
    }

    private static void delete(Path tree) {
        try (Stream<Path> entries = Files.walk(tree)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
