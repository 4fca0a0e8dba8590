package org.w3id.concert.read.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.w3id.concert.read.Limits;
import org.w3id.concert.read.Refusal;

/** The parts of a packed document, each unpacked into memory within the limits; nothing is written anywhere. */
final class Archive implements AutoCloseable {
    private static final int SMALL = 1_000_000;
    private final ZipFile zip;
    private final Limits limits;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Archive open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Refusal("DOCX", "whole zip archive expected", "get the file again, it is cut off or damaged");
        }
        int parts = zip.size();
        if (parts > limits.zipEntries()) {
            zip.close();
            throw new Refusal(
                    parts + " parts", "at most " + limits.zipEntries() + " expected", "save the document anew");
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
                zip.close();
                throw new Refusal("part " + name, "name inside the document expected", "do not trust this file");
            }
        }
        return new Archive(zip, limits);
    }

    /** The part of that name, unpacked. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked.write(buffer, 0, read);
                check(name, unpacked.size(), entry.getCompressedSize());
            }
        } catch (ZipException e) {
            throw new Refusal("part " + name, "whole zip entry expected", "get the file again, it is damaged");
        }
        return Optional.of(new ByteArrayInputStream(unpacked.toByteArray()));
    }

    private void check(String name, long size, long packed) {
        boolean isTooLarge = size > limits.partBytes();
        boolean isBomb = size > SMALL && size / Math.max(1, packed) > limits.zipRatio();
        if (isTooLarge || isBomb) {
            throw new Refusal(
                    "part " + name,
                    isTooLarge
                            ? "at most " + limits.partBytes() + " bytes expected"
                            : "at most " + limits.zipRatio() + " times its packed size expected",
                    "do not trust this file");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
