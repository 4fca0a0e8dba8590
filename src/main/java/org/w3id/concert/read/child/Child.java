package org.w3id.concert.read.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.w3id.concert.read.Format;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Parsed;
import org.w3id.concert.read.Refusal;
import org.w3id.concert.read.WireText;

/** A running child process. One document at a time; not thread-safe. */
final class Child implements AutoCloseable {
    private static final String ADVICE = "leave the document out, or save it anew";
    private final Limits limits;
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private boolean isClosed;

    Child(Limits limits) throws IOException {
        this.limits = limits;
        this.process = new ProcessBuilder(command(limits))
                .redirectError(Redirect.DISCARD)
                .start();
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        limits.write(out);
        out.flush();
    }

    /** The least that starts quickly, in the memory that the limits allow. */
    private static List<String> command(Limits limits) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.childMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ParserProcess.class.getName());
    }

    boolean isAlive() {
        return !isClosed && process.isAlive();
    }

    /** @throws Refusal also where the document ended the process or took too long; then it is no longer alive */
    Parsed parse(Path file, Format format) {
        CompletableFuture<Parsed> answer = new CompletableFuture<>();
        Thread waiting = new Thread(() -> ask(file, format, answer), "reading " + file.getFileName());
        waiting.setDaemon(true);
        waiting.start();
        try {
            return answer.get(limits.childTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new Refusal(
                    format.name(), "at most " + limits.childTime().toSeconds() + " s of parsing expected", ADVICE);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            close();
            throw new Refusal(format.name(), "at most " + limits.childMegabytes() + " MB of memory expected", ADVICE);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Refusal(format.name(), "time to read it expected", "read it again");
        }
    }

    private void ask(Path file, Format format, CompletableFuture<Parsed> answer) {
        try {
            out.writeByte(format.ordinal());
            WireText.write(out, file.toAbsolutePath().toString());
            out.flush();
            if (in.readByte() == ParserProcess.READ) {
                answer.complete(Parsed.read(in));
            } else {
                answer.completeExceptionally(new Refusal(WireText.read(in), WireText.read(in), WireText.read(in)));
            }
        } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        process.destroyForcibly();
    }
}
