package org.w3id.concert.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RiotException;

/**
 * The graph as it was last made of the same files by the same program, so that it need not be made again: a file of
 * <a href="https://jena.apache.org/documentation/io/rdf-binary.html">RDF Binary</a>, named by what it was made of. It may
 * be removed at any time; what cannot be read or written is made as if there were none.
 */
public record KeptGraph(Path folder) {
    private static final String NAME = "graph-";

    /** @param key names everything that the graph depends on */
    public Dataset get(String key, Supplier<Dataset> making) {
        Path file = folder.resolve(NAME + key + ".rt.gz");
        if (Files.isRegularFile(file)) {
            Dataset kept = DatasetFactory.createGeneral();
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                // Unpacked whole first: that finds a file which is cut off or damaged.
                byte[] whole = in.readAllBytes();
                RDFDataMgr.read(kept, new ByteArrayInputStream(whole), Lang.RDFTHRIFT);
                return kept;
            } catch (IOException | RiotException e) {
                // Made anew below, and kept in its place.
            }
        }
        Dataset made = making.get();
        keep(made, file);
        return made;
    }

    private void keep(Dataset made, Path file) {
        try {
            made.asDatasetGraph()
                    .prefixes()
                    .putAll(Prefixes.of(made.asDatasetGraph()).getNsPrefixMap());
            Path aside = Files.createTempFile(folder, NAME, ".new");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside), 1 << 16)) {
                RDFDataMgr.write(out, made, RDFFormat.RDF_THRIFT);
            }
            try (Stream<Path> others = Files.list(folder)) {
                for (Path other : others.filter(
                                each -> each.getFileName().toString().matches(NAME + "[0-9a-f]+\\.rt\\.gz"))
                        .toList()) {
                    Files.deleteIfExists(other);
                }
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Not kept: the next start makes it again.
        }
    }
}
