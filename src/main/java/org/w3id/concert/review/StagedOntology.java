package org.w3id.concert.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.concert.source.Home;

/** A copy of {@code ontology/} in which changes are tried before they become true; it goes away when it is closed. */
final class StagedOntology implements AutoCloseable {
    private final Path real;
    private final Path folder;

    private StagedOntology(Path real, Path folder) {
        this.real = real;
        this.folder = folder;
    }

    static StagedOntology of(Home home) {
        try {
            StagedOntology stage = new StagedOntology(home.ontology(), Files.createTempDirectory("concert-accept-"));
            for (Path file : files(stage.real)) {
                Path copy = stage.ontology().resolve(stage.real.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return stage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Home home() {
        return new Home(folder);
    }

    Path ontology() {
        return folder.resolve("ontology");
    }

    /** Makes what changed true: each file replaced whole. Gives their names. */
    List<String> publish() {
        try {
            List<Path> changed =
                    files(ontology()).stream().filter(this::isChanged).toList();
            for (Path file : changed) {
                Path target = target(file);
                Files.createDirectories(target.getParent());
                Path whole = target.resolveSibling(target.getFileName() + ".new");
                Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            return changed.stream()
                    .map(file -> "ontology/" + ontology().relativize(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path target(Path file) {
        return real.resolve(ontology().relativize(file).toString());
    }

    private boolean isChanged(Path file) {
        try {
            return !Files.exists(target(file)) || Files.mismatch(file, target(file)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path parent) throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
