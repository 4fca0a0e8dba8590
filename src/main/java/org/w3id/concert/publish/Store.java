package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A folder of versions, {@code 000001}, {@code 000002}, …, of which the link {@code current} names the one that is
 * served; and of journals. A version never changes; the one before is kept, so that linking it again rolls back.
 */
public record Store(Path folder) {
    static final String VERSION = "\\d{6}";

    /** The version that is served, or none yet; a link to what is not there is a fault. */
    public Optional<Version> served() {
        return current().version();
    }

    CurrentLink current() {
        return new CurrentLink(folder);
    }

    /** The kept versions but for the one that is served, newest first. */
    public List<Version> earlier() {
        Optional<String> served = current().name();
        return entries(VERSION).stream()
                .filter(Files::isDirectory)
                .map(Version::new)
                .filter(version -> !served.equals(Optional.of(version.name())))
                .sorted(Comparator.comparing(Version::name).reversed())
                .toList();
    }

    /** Holds the store for whoever changes it; refused at once where another does. */
    public Building building() {
        return Building.of(this);
    }

    /** Builds a new version from the layers and switches to it; whatever fails, the one before stays current. */
    public Version build(Dataset layers) {
        Snapshot snapshot = Snapshot.of(layers.asDatasetGraph());
        try (Building building = building()) {
            return building.build(snapshot);
        }
    }

    /** One of the store's journals, opened for more entries; see {@link Journal#open}. */
    public Journal journal(String name, Consumer<String> warning) {
        return Journal.open(journalFile(name), warning);
    }

    /** Where that journal lies; {@link Journal#read} reads it while another program writes it. */
    public Path journalFile(String name) {
        return folder.resolve("journals").resolve(name + ".jsonl");
    }

    List<Path> journals() {
        Path journals = folder.resolve("journals");
        return Files.isDirectory(journals) ? list(journals, "[A-Za-z0-9-]+\\.jsonl") : List.of();
    }

    /** A version by its name, or the newest of those before the one that is served. */
    Version earlierVersion(Optional<String> name) {
        Optional<String> served = current().name();
        return earlier().stream()
                .filter(version -> name.map(version.name()::equals)
                        .orElse(served.isEmpty() || version.name().compareTo(served.get()) < 0))
                .findFirst()
                .orElseThrow(() -> new FaultyInput(new Fault(
                        folder.toString(),
                        0,
                        name.orElse("rollback"),
                        "a version before the one that is served expected",
                        "at hand are "
                                + String.join(
                                        ", ",
                                        earlier().stream().map(Version::name).toList()))));
    }

    long newest() {
        return entries(VERSION).stream()
                .mapToLong(version -> Long.parseLong(version.getFileName().toString()))
                .max()
                .orElse(0);
    }

    List<Path> entries(String names) {
        return list(folder, names);
    }

    private static List<Path> list(Path folder, String names) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
