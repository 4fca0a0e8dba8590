package org.w3id.concert.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * The file that candidates are written to, document by document, with an {@link ExtractionProgress} beside it, so that a
 * run that was stopped goes on: what stands in the file is kept as far as documents, rules and options are as they were.
 * No two runs write to one file. For one thread.
 */
public final class ExtractionFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private final ExtractionProgress progress;

    private ExtractionFile(Path path, RandomAccessFile file, ExtractionProgress progress) {
        this.path = path;
        this.file = file;
        this.progress = progress;
    }

    /**
     * Begins anew, or where the last run was stopped.
     *
     * @param files in the order in which they are added
     * @param settings by which candidates are made, on one line; with others the file begins anew
     */
    public static ExtractionFile open(Path path, List<Path> files, String settings) {
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            lock(path, file);
            ExtractionProgress progress = ExtractionProgress.of(progress(path), files, settings);
            file.setLength(Math.min(progress.length(), file.length()));
            file.seek(file.length());
            return new ExtractionFile(path, file, progress);
        } catch (FileNotFoundException e) {
            throw fault(path, "a file that can be written expected", "make its folder, or give another path");
        } catch (IOException e) {
            throw unwritten(path, e);
        }
    }

    /** Where it stands which documents are in the file. */
    public static Path progress(Path path) {
        return path.resolveSibling(path.getFileName() + ".progress");
    }

    private static void lock(Path path, RandomAccessFile file) throws IOException {
        boolean isMine;
        try {
            isMine = file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isMine = false;
        }
        if (!isMine) {
            file.close();
            throw fault(path, "a file to which no other run writes expected", "wait for it, or give another path");
        }
    }

    /** The files that are not yet in it. */
    public List<Path> remaining() {
        return progress.remaining();
    }

    /** @param lines what came of the next file; none where it was refused */
    public void add(byte[] lines) {
        try {
            file.write(lines);
            progress.add(file.length());
        } catch (IOException e) {
            throw unwritten(path, e);
        }
    }

    /** All documents are in it. */
    public void finish() {
        progress.finish();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyInput unwritten(Path path, IOException problem) {
        return fault(
                path,
                "a file that can be written to its end expected (" + problem.getMessage() + ")",
                "make room and start it again: it goes on where it was stopped");
    }

    private static FaultyInput fault(Path path, String expected, String advice) {
        return new FaultyInput(new Fault(path.toString(), 0, "--out", expected, advice));
    }
}
