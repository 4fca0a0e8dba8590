package org.w3id.concert.serve.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The bytes of a reply, in memory or in a file that nobody changes. */
public sealed interface Body {
    long length() throws IOException;

    /** SHA-256 of the bytes before any compression. */
    String digest();

    /** The same, compressed. */
    Body compressed();

    /** The bytes from their beginning; to be closed by whoever reads them. */
    InputStream open() throws IOException;

    /** In memory; the array is not to be changed. */
    record Bytes(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public String digest() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public Body compressed() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new Smallest(packed)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Bytes(packed.toByteArray());
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** As small as gzip makes it: pages are short and are read over slow lines. */
    final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** In memory in both forms, for what many ask for. */
    record Packed(Bytes plain, Body compressed, String digest) implements Body {
        static Packed of(byte[] bytes) {
            Bytes plain = new Bytes(bytes);
            return new Packed(plain, plain.compressed(), plain.digest());
        }

        @Override
        public long length() {
            return plain.length();
        }

        @Override
        public InputStream open() {
            return plain.open();
        }
    }

    /** A file whose compressed form lies beside it. */
    record Stored(Path file, Path packed, String digest) implements Body {
        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public Body compressed() {
            return new Stored(packed, packed, digest);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
