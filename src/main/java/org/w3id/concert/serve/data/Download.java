package org.w3id.concert.serve.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.w3id.concert.serve.http.Body;

/** A file that can be taken. Sizes are in kilobytes, rounded up; 0, and an empty digest, where it is not yet written. */
public record Download(String path, long size, long packedSize, String digest) {
    static Download of(String path, Body.Stored file) {
        try {
            return new Download(path, kilobytes(file), kilobytes(file.compressed()), file.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Download unwritten(String path) {
        return new Download(path, 0, 0, "");
    }

    public boolean isWritten() {
        return !digest.isEmpty();
    }

    /** The folder that it stands in; empty for the whole graph. */
    public String folder() {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    /** Without folder and ending. */
    public String name() {
        return path.replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
    }

    public String sizeText() {
        return text(size);
    }

    public String packedText() {
        return text(packedSize);
    }

    public String shortDigest() {
        return digest.substring(0, 12);
    }

    private static long kilobytes(Body body) throws IOException {
        return (body.length() + 999) / 1000;
    }

    private static String text(long kilobytes) {
        return String.format(Locale.ROOT, "%,d kB", kilobytes);
    }
}
