package org.w3id.concert.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.read.text.PlainText;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/** Reads documents of any format that is known. Thread-safe. */
public final class Reader {
    private Reader() {}

    /** @throws FaultyInput with one sentence where the file cannot be read as a document */
    public static Reading read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Decoded decoded = Decoded.of(bytes, Optional.empty());
            return new Reading(
                    file.getFileName().toString(),
                    file,
                    Format.TXT,
                    "txt",
                    sha256(bytes),
                    DocumentText.of(decoded.text()),
                    PlainText.of(decoded.text()),
                    decoded.warnings());
        } catch (IOException e) {
            throw new Refusal("file", "readable file expected", "look at its permissions").of(file);
        } catch (Refusal refusal) {
            throw refusal.of(file);
        }
    }

    /** The files of a folder, recursively, in the order of their paths, each read when the stream comes to it. */
    public static Stream<Outcome> folder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).sorted().toList();
            return found.stream().map(Reader::outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(Path file) {
        try {
            return new Outcome.Read(file, read(file));
        } catch (FaultyInput faulty) {
            Fault fault = faulty.faults().get(0);
            return new Outcome.Refused(file, fault);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
