package org.w3id.concert.graph.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that was imported, known by its digest (SHA-256, in hexadecimal digits) and its size in bytes. */
public record ImportedFile(String name, String digest, long bytes) {
    static ImportedFile of(Path path) {
        try (InputStream bytes = Files.newInputStream(path);
                DigestInputStream digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new ImportedFile(path.getFileName().toString(), digest, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
