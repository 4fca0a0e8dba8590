package org.w3id.concert.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The documents of a folder, recursively. Hidden files and a word processor's lock files are no documents; a symbolic
 * link is followed to a file within the folder only; of files with the same bytes the first is read.
 */
public final class Folder {
    private final DocumentReader reader;

    public Folder(DocumentReader reader) {
        this.reader = reader;
    }

    /** What comes of each file, in the order of their paths, each read when the stream comes to it. */
    public Stream<Outcome> outcomes(Path folder) {
        Likeness likeness = new Likeness();
        return files(folder).stream().map(file -> likeness.judge(outcome(folder, file)));
    }

    /** The files, in the order of their paths. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("folder", "existing folder expected", "look at its name").of(folder);
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean isHidden = !directory.equals(folder) && isHidden(directory);
                    return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }

    private Outcome outcome(Path folder, Path file) {
        Optional<Fault> fault = leadsOut(folder, file);
        if (fault.isPresent()) {
            return new Outcome.Refused(file, fault.get());
        }
        try {
            return new Outcome.Read(file, reader.read(file));
        } catch (FaultyInput faulty) {
            return new Outcome.Refused(file, faulty.faults().get(0));
        }
    }

    /** Why a file of the folder is not to be read: it is a link that leads out of it, or nowhere. */
    public static Optional<Fault> leadsOut(Path folder, Path file) {
        if (!Files.isSymbolicLink(file)) {
            return Optional.empty();
        }
        try {
            if (file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
            return fault(file, "file inside the folder expected", "copy the file into it");
        } catch (IOException e) {
            return fault(file, "file at its end expected", "remove the link");
        }
    }

    private static Optional<Fault> fault(Path file, String expected, String advice) {
        return new Refusal("symbolic link", expected, advice)
                .of(file).faults().stream().findFirst();
    }
}
