package org.w3id.concert.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * A store in one file: the version that is served, as N-Quads, and all journals. Written while a server runs, as
 * versions never change and journals only grow; read back into a new store, whose graph has to be the same. Does not
 * depend on the form of the database.
 */
public record Backup(Path file) {
    private static final String JOURNALS = "journals/";
    private static final String KNOWN = "version\\.json|graph\\.nq\\.gz|journals/[A-Za-z0-9-]+\\.jsonl";

    /** Writes the file, whole or not at all, and says which version is in it. */
    public Version write(Store store) {
        Version version = store.served().orElseThrow(() -> fault("current", "a store with a version expected"));
        version.verify();
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside));
                    TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
                add(
                        tar,
                        Version.DESCRIPTION,
                        Files.readAllBytes(version.folder().resolve(Version.DESCRIPTION)));
                add(tar, Version.DUMP, Files.readAllBytes(version.dump()));
                for (Path journal : store.journals()) {
                    byte[] bytes = Files.readAllBytes(journal);
                    int whole = (int) JournalLines.of(journal, bytes).length();
                    add(tar, JOURNALS + journal.getFileName(), Arrays.copyOf(bytes, whole));
                }
            }
            Disk.sync(aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(file.toAbsolutePath().getParent());
            return version;
        } catch (IOException e) {
            throw fault("disk", "the backup was not written: " + e.getMessage());
        }
    }

    /** Makes a store in a folder that has none, and gives its version. */
    public Version restore(Store store) {
        if (Files.isDirectory(store.folder()) && !store.entries(".*").isEmpty()) {
            throw new FaultyInput(new Fault(
                    store.folder().toString(), 0, "restore", "an empty folder expected", "name one that is not there"));
        }
        Map<String, byte[]> files = read();
        Snapshot snapshot = snapshot(files);
        try (Building building = store.building()) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                if (each.getKey().startsWith(JOURNALS)) {
                    restore(store.folder().resolve(each.getKey()), each.getValue());
                }
            }
            return building.build(snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Snapshot snapshot(Map<String, byte[]> files) {
        if (!files.containsKey(Version.DESCRIPTION) || !files.containsKey(Version.DUMP)) {
            throw fault(Version.DUMP, "a backup of a store expected");
        }
        VersionDescription described = VersionDescription.of(
                new String(files.get(Version.DESCRIPTION), StandardCharsets.UTF_8), file.toString());
        return Snapshot.read(new ByteArrayInputStream(files.get(Version.DUMP)), described, file.toString());
    }

    private static void restore(Path journal, byte[] bytes) throws IOException {
        JournalLines.of(journal, bytes);
        Files.createDirectories(journal.getParent());
        Files.write(journal, bytes);
        Disk.sync(journal);
        Disk.sync(journal.getParent());
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().matches(KNOWN)) {
                    throw fault(entry.getName(), "no such file in a backup expected");
                }
                files.put(entry.getName(), tar.readAllBytes());
            }
        } catch (IOException e) {
            throw fault(".tar.gz", "a whole backup expected: " + e.getMessage());
        }
        return files;
    }

    private FaultyInput fault(String term, String expected) {
        return new FaultyInput(new Fault(file.toString(), 0, term, expected, "take another backup"));
    }
}
