package org.w3id.concert.serve.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.DatasetFactory;
import org.w3id.concert.publish.Dump;
import org.w3id.concert.publish.export.Exports;
import org.w3id.concert.serve.http.Body;
import org.w3id.concert.serve.limit.Budget;
import org.w3id.concert.serve.site.Site;

/** The dumps of the graph that is served, in a folder of their own that goes when the program ends. */
public final class DumpFiles {
    private DumpFiles() {}

    /** Writes them; within a read transaction. By name, each with its compressed form. */
    public static Map<String, Body.Stored> write(Site site) {
        try {
            Path folder = Files.createTempDirectory("concert-dumps");
            folder.toFile().deleteOnExit();
            Map<String, String> exports = site.queries()
                    .home()
                    .map(home -> Exports.of(home, site.dataset(), Budget.inRequest(site.context()), site.base()))
                    .orElse(Map.of());
            Dump.write(DatasetFactory.wrap(site.dataset()), site.base(), folder, exports);
            Map<String, Body.Stored> files = new TreeMap<>();
            for (String line : Files.readAllLines(folder.resolve(Dump.SUMS))) {
                String name = line.substring(66);
                files.put(name, stored(folder, folder.resolve(name), line.substring(0, 64)));
            }
            folder.resolve(Dump.SUMS).toFile().deleteOnExit();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
