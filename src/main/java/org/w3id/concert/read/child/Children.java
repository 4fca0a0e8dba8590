package org.w3id.concert.read.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Parsed;

/**
 * The child processes of this one: at most two at a time, each kept for the next document and replaced when it died.
 * They end with this process. Thread-safe.
 */
public final class Children {
    private static final int MOST = 2;
    private final Limits limits;
    private final Semaphore free = new Semaphore(MOST);
    private final Deque<Child> idle = new ConcurrentLinkedDeque<>();

    public Children(Limits limits) {
        this.limits = limits;
    }

    public Parsed parse(Path file, Format format) {
        free.acquireUninterruptibly();
        Child child = null;
        try {
            child = take();
            return child.parse(file, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (child != null && child.isAlive()) {
                idle.push(child);
            }
            free.release();
        }
    }

    private Child take() throws IOException {
        Child child = idle.poll();
        while (child != null && !child.isAlive()) {
            child = idle.poll();
        }
        return child != null ? child : new Child(limits);
    }
}
