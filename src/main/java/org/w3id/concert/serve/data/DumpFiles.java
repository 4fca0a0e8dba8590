package org.w3id.concert.serve.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.publish.Dump;
import org.w3id.concert.publish.export.Exports;
import org.w3id.concert.serve.http.Body;
import org.w3id.concert.serve.site.Site;

/**
 * The dumps of the graph that is served, in a folder of their own that goes with the graph, or when the program ends.
 *
 * @param files by name, each with its compressed form
 */
public record DumpFiles(Path folder, Map<String, Body.Stored> files) {
    /** Writes them, all or none; within a read transaction. */
    public static DumpFiles write(Site site) {
        try {
            DumpFiles begun = new DumpFiles(Files.createTempDirectory("concert-dumps"), new TreeMap<>());
            begun.fill(site);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Site site) throws IOException {
        boolean isWhole = false;
        try {
            folder.toFile().deleteOnExit();
            Map<String, String> exports = site.queries()
                    .home()
                    .map(home -> Exports.of(home, site.dataset(), unhurried(site.context()), site.base()))
                    .orElse(Map.of());
            Dump.write(DatasetFactory.wrap(site.dataset()), site.base(), folder, exports);
            for (String line : Files.readAllLines(folder.resolve(Dump.SUMS))) {
                String name = line.substring(66);
                files.put(name, stored(folder, folder.resolve(name), line.substring(0, 64)));
            }
            folder.resolve(Dump.SUMS).toFile().deleteOnExit();
            isWhole = true;
        } finally {
            if (!isWhole) {
                delete();
            }
        }
    }

    /** Removes them, once nobody fetches them any more. */
    void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody waits for it, and the queries are the project's own. */
    private static Context unhurried(Context settings) {
        Context own = settings.copy().set(ARQConstants.symCancelQuery, new AtomicBoolean());
        own.remove(ARQ.queryTimeout);
        return own;
    }

    private static Body.Stored stored(Path folder, Path file, String digest) throws IOException {
        for (Path parent = file.getParent(); !parent.equals(folder); parent = parent.getParent()) {
            parent.toFile().deleteOnExit();
        }
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        file.toFile().deleteOnExit();
        packed.toFile().deleteOnExit();
        return new Body.Stored(file, packed, digest);
    }
}
