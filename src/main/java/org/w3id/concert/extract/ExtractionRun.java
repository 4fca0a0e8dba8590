package org.w3id.concert.extract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.concert.extract.Extractor.Extraction;
import org.w3id.concert.read.Folder;
import org.w3id.concert.read.Outcome;
import org.w3id.concert.read.Reader;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * Extracts from many files at once, one thread a file, and hands the results over in the order of the files' paths, so
 * that the outcome does not depend on the threads. No more than a few documents are in memory at a time.
 */
public final class ExtractionRun {
    private final Extractor extractor;
    private final int threads;

    public ExtractionRun(Extractor extractor, int threads) {
        this.extractor = extractor;
        this.threads = threads;
    }

    /** What came of one file. */
    public sealed interface Result {
        Path file();

        record Done(Path file, List<Candidate> candidates, int words, List<String> warnings) implements Result {}

        record Refused(Path file, Fault fault) implements Result {}
    }

    /** Takes the results, one after the other, in order. */
    public interface Sink {
        void accept(Result result);
    }

    /**
     * All files at the paths, of folders those that {@link Folder} has, in order and without repetition.
     *
     * @param refused gets why a file of a folder is left out
     */
    public static List<Path> files(List<Path> paths, Consumer<Fault> refused) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new FaultyInput(
                        new Fault(path.toString(), 0, "file", "file or folder expected, none found", "check the path"));
            }
            for (Path file : Files.isDirectory(path) ? Folder.files(path) : List.of(path)) {
                Folder.leadsOut(path, file)
                        .filter(fault -> !file.equals(path))
                        .map(fault -> at(file, fault))
                        .ifPresentOrElse(refused, () -> files.add(file));
            }
        }
        return files.stream().distinct().toList();
    }

    /** @param kinds only candidates of these; all where it is empty */
    public void run(List<Path> files, Set<String> kinds, Sink sink) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<Result>> waiting = new ArrayDeque<>();
            Iterator<Path> rest = files.iterator();
            while (rest.hasNext() || !waiting.isEmpty()) {
                while (rest.hasNext() && waiting.size() < 2 * threads) {
                    Path file = rest.next();
                    waiting.add(pool.submit(() -> result(file, kinds)));
                }
                sink.accept(waiting.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * What comes of one file.
     *
     * @param kinds only candidates of these; all where it is empty
     */
    public Result result(Path file, Set<String> kinds) {
        Outcome outcome = outcome(file);
        if (outcome instanceof Outcome.Read read) {
            Extraction extraction = extractor.extraction(read.reading());
            List<Candidate> candidates = extraction.candidates().stream()
                    .filter(candidate -> kinds.isEmpty() || kinds.contains(candidate.kind()))
                    .toList();
            return new Result.Done(
                    file,
                    candidates,
                    words(read.reading().text().text()),
                    Stream.concat(read.reading().warnings().stream(), extraction.warnings().stream())
                            .toList());
        }
        return new Result.Refused(file, at(file, ((Outcome.Refused) outcome).fault()));
    }

    /** With the whole path: folders have files of the same name. */
    private static Fault at(Path file, Fault fault) {
        return new Fault(file.toString(), fault.line(), fault.term(), fault.expected(), fault.advice());
    }

    private static Outcome outcome(Path file) {
        try {
            return new Outcome.Read(file, Reader.read(file));
        } catch (FaultyInput faulty) {
            return new Outcome.Refused(file, faulty.faults().get(0));
        }
    }

    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            boolean isWord = !Character.isWhitespace(text.charAt(at));
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }
        return words;
    }

    /** The lines of a result in UTF-8. */
    public static byte[] lines(Result.Done done) {
        StringBuilder lines = new StringBuilder();
        done.candidates().forEach(candidate -> lines.append(CandidateJson.line(candidate))
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
