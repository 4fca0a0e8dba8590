package org.w3id.concert.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.concert.extract.ExtractionRun.Result;

/**
 * The file that candidates are written to, document by document, and beside it {@code FILE.progress}, which says which
 * documents are in it and how long it was then, so that a run that was stopped goes on there. When all are done the
 * second file goes away. For one thread.
 */
public final class ExtractionFile implements AutoCloseable {
    private final Path progressFile;
    private final RandomAccessFile file;
    private final Set<String> done;

    private ExtractionFile(Path progressFile, RandomAccessFile file, Set<String> done) {
        this.progressFile = progressFile;
        this.file = file;
        this.done = done;
    }

    /** Begins anew, or where the last run was stopped if that was about the same files. */
    public static ExtractionFile open(Path path, List<Path> files) {
        Path progress = path.resolveSibling(path.getFileName() + ".progress");
        try {
            List<String> lines = Files.exists(progress) ? Files.readAllLines(progress) : List.of();
            List<String> all =
                    lines.stream().filter(line -> line.matches("\\d+\\t.+")).toList();
            Set<String> asked = files.stream().map(Path::toString).collect(Collectors.toSet());
            boolean isSame = all.stream().allMatch(line -> asked.contains(line.split("\t", 2)[1]));
            List<String> whole = isSame ? all : List.of();
            if (!isSame) {
                Files.delete(progress);
            }
            long length = whole.isEmpty()
                    ? 0
                    : Long.parseLong(whole.get(whole.size() - 1).split("\t", 2)[0]);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            file.setLength(Math.min(length, file.length()));
            file.seek(file.length());
            return new ExtractionFile(
                    progress,
                    file,
                    whole.stream().map(line -> line.split("\t", 2)[1]).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that are not yet in it. */
    public List<Path> remaining(List<Path> files) {
        return files.stream().filter(path -> !done.contains(path.toString())).toList();
    }

    public void add(Result result) {
        try {
            if (result instanceof Result.Done candidates) {
                file.write(ExtractionRun.lines(candidates));
            }
            byte[] line = (file.length() + "\t" + result.file() + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(
                    progressFile,
                    line,
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All documents are in it. */
    public void finish() {
        try {
            Files.deleteIfExists(progressFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
