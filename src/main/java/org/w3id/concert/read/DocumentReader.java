package org.w3id.concert.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3id.concert.read.child.Children;
import org.w3id.concert.read.html.HtmlFile;
import org.w3id.concert.read.text.PlainText;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.FaultyInput;

/** Reads documents within limits. Thread-safe. */
public final class DocumentReader {
    private static final int HEAD = 4096;
    private static final long SMALL_HTML = 2_000_000;
    private final Limits limits;
    private final Children children;

    public DocumentReader(Limits limits) {
        this.limits = limits;
        this.children = new Children(limits);
    }

    /** @throws FaultyInput with one sentence where the file cannot be read as a document */
    public Reading read(Path file) {
        try {
            return reading(file);
        } catch (Refusal refusal) {
            throw refusal.of(file);
        } catch (NoSuchFileException e) {
            throw new Refusal("file", "existing file expected", "look at its name").of(file);
        } catch (IOException e) {
            throw new Refusal("file", "readable file expected", "look at its permissions").of(file);
        }
    }

    private Reading reading(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Refusal("folder", "file expected", "name the folder as such, or a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Refusal("device or pipe", "file expected", "copy what it gives into a file");
        }
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new Refusal(size + " bytes", "at most " + limits.fileBytes() + " expected", "divide the document");
        }
        Format format = Content.format(head(file), file.getFileName().toString());
        Parsed parsed = parse(file, format, size);
        if (parsed.text().text().codePoints().noneMatch(Character::isLetter)) {
            throw new Refusal(size == 0 ? "empty file" : "no letters", "document with text expected", "leave it out");
        }
        List<String> warnings = new ArrayList<>(parsed.warnings());
        Content.misnomer(format, file.getFileName().toString()).ifPresent(warnings::add);
        warnings.addAll(Suspicions.in(parsed.source()));
        return new Reading(
                file.getFileName().toString(),
                file,
                format,
                parsed.reader(),
                sha256(file),
                DocumentText.of(parsed.source()),
                parsed.text(),
                warnings);
    }

    private Parsed parse(Path file, Format format, long size) throws IOException {
        if (format == Format.TXT) {
            Decoded decoded = Decoded.of(Files.readAllBytes(file), Optional.empty());
            if (decoded.text().indexOf(0) >= 0) {
                throw new Refusal(
                        "character 0", "text without it expected (UTF-16 needs a byte order mark)", "save it as UTF-8");
            }
            return new Parsed("txt", decoded.text(), PlainText.of(decoded.text()), decoded.warnings());
        }
        return format == Format.HTML && size <= SMALL_HTML ? HtmlFile.parse(file) : children.parse(file, format);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
