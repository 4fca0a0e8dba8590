package org.w3id.concert.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the project: the sources of truth in {@code ontology/}, the questions in {@code queries/}. */
public record Home(Path folder) {
    public Home {
        if (!Files.isRegularFile(folder.resolve("ontology/concert.ttl"))) {
            throw new FaultyInput(new Fault(
                    folder.toString(), 0, "ontology/concert.ttl", "expected in this folder", "give --home DIR"));
        }
    }

    public Path ontology() {
        return folder.resolve("ontology");
    }

    public Path queries() {
        return folder.resolve("queries");
    }

    /** The files of {@code folder}, relative to this home, with the ending, by name; none if there is no such folder. */
    public List<Path> files(String inside, String ending) {
        Path parent = folder.resolve(inside);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(Path file) {
        return file.getParent() == null ? "." : file.getParent().toString();
    }

    /** The whole text of a file, as UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new FaultyInput(
                    new Fault(folderOf(file), 0, file.getFileName().toString(), "expected in this folder", ""));
        } catch (IOException e) {
            throw new FaultyInput(
                    new Fault(file.toString(), 0, file.getFileName().toString(), "UTF-8 text expected", ""));
        }
    }
}
