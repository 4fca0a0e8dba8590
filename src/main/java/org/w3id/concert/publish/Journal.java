package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * What people decided or saved, kept for good: a file of <a href="https://jsonlines.org/">JSON lines</a> to which
 * entries are only ever added. Each line carries its number, its time and the SHA-256 of itself and of the line before,
 * so that a line that was changed, left out or moved is found.
 *
 * <pre>{@code
 * try (Journal journal = new Store(folder).journal("decisions", warn)) {
 *     journal.append(decision);     // returns when the entry is on the disk, or throws and nothing was added
 *     journal.entries();            // all, in their order
 * }
 * }</pre>
 *
 * <p>One program holds a journal open at a time; others may {@link #read} meanwhile. Thread-safe. An entry that a crash
 * cut off was never acknowledged: it is put aside in {@code FILE.torn} with a warning when the journal is next opened.
 */
public final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private JournalLines lines;
    private boolean failed;

    private Journal(Path file, FileChannel channel, JournalLines lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
    }

    /**
     * Opens the journal in {@code file}, which is made if there is none.
     *
     * @param warning told in one sentence of a last line that was cut off
     * @throws FaultyInput where another program has it open, or where a line other than the last is damaged
     */
    public static Journal open(Path file, Consumer<String> warning) {
        try {
            boolean isNew = !Files.exists(file);
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = Locks.take(file, "close the other program, or wait for it to end");
            try {
                byte[] bytes = Files.readAllBytes(file);
                JournalLines lines = JournalLines.of(file, bytes);
                if (lines.length() < bytes.length) {
                    putAside(file, Arrays.copyOfRange(bytes, (int) lines.length(), bytes.length));
                    channel.truncate(lines.length());
                    channel.force(true);
                    warning.accept(lines.warning(file));
                }
                if (isNew) {
                    Disk.sync(file.toAbsolutePath().getParent());
                }
                channel.position(lines.length());
                return new Journal(file, channel, lines);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a journal that another program may have open; a line that is being written is not yet one. */
    public static List<Entry> read(Path file) {
        try {
            return Files.exists(file)
                    ? JournalLines.of(file, Files.readAllBytes(file)).entries()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One thing that was recorded; numbers begin at 1 and have no gap. */
    public record Entry(long number, Instant time, JsonObject value) {}

    /** Records {@code value} and returns when the disk has it; where that fails, nothing was recorded. */
    public synchronized Entry append(JsonObject value) {
        if (failed) {
            throw new FaultyInput(new Fault(
                    file.toString(), 0, "journal", "a disk that takes entries expected", "make room and start again"));
        }
        Entry entry = new Entry(lines.entries().size() + 1L, Instant.now().truncatedTo(ChronoUnit.MILLIS), value);
        String line = lines.line(entry);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            failed = true;
            throw new FaultyInput(
                    new Fault(file.toString(), 0, "journal", "the entry was not recorded: " + e.getMessage(), ""));
        }
        lines = lines.with(entry, line);
        return entry;
    }

    /** All entries in their order. */
    public synchronized List<Entry> entries() {
        return lines.entries();
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putAside(Path file, byte[] torn) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".torn");
        Files.write(aside, torn, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }
}
