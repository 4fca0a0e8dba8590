package org.w3id.concert.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be sent, kept until all of it is there: in memory while it is small, then in a file that goes with it. For
 * one writer, and afterwards one reader, whose closing ends it.
 */
final class Spool extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int IN_MEMORY = 128 << 10;

    private final AtomicLong unsent;
    private final long mostUnsent;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(8192);
    private FileChannel file;
    private OutputStream out = memory;
    private long length;
    private long taken;
    private String refused;

    /**
     * @param unsent the bytes of all spools together that lie in files
     * @param mostUnsent what they may have at most
     */
    Spool(AtomicLong unsent, long mostUnsent) {
        this.unsent = unsent;
        this.mostUnsent = mostUnsent;
    }

    long length() {
        return length;
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) {
        refuse();
        try {
            if (file == null && length + count > IN_MEMORY) {
                intoFile();
            }
            if (file != null) {
                take(count);
            }
            out.write(octets, from, count);
            length += count;
        } catch (IOException e) {
            LOG.warn("No room for an answer: {}", e.getMessage());
            refused = "The server has no room for so large an answer now; ask for less, or later.";
        }
        refuse();
    }

    /** Whoever writes may take a refusal for its own end. */
    private void refuse() {
        if (refused != null) {
            throw new Refused(503, refused);
        }
    }

    private void take(long count) {
        taken += count;
        if (unsent.addAndGet(count) > mostUnsent) {
            refused = "Too many answers wait to be fetched; try again in a few seconds.";
        }
        refuse();
    }

    private void intoFile() throws IOException {
        Path path = Files.createTempFile("concert-answer", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = Channels.newOutputStream(file);
        take(length);
        memory.writeTo(out);
        memory = null;
    }

    /** What was written, to be read once and closed. */
    InputStream open() throws IOException {
        refuse();
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        file.position(0);
        return new FilterInputStream(Channels.newInputStream(file)) {
            @Override
            public void close() {
                discard();
            }
        };
    }

    /** Forgets what was written. */
    void discard() {
        if (file != null && file.isOpen()) {
            unsent.addAndGet(-taken);
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("An answer that is done with cannot be removed", e);
            }
        }
    }
}
