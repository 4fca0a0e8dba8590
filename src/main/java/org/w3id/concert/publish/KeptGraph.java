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
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The graph as it was last made of the same files by the same program, so that it need not be made again: a
 * {@link LayerFile}, named by what it was made of. It may be removed at any time; what cannot be read or written is made
 * as if there were none.
 */
public record KeptGraph(Path folder) {
    private static final String NAME = "graph-";
    private static final String SUFFIX = ".layers.gz";

    /**
     * The layers with their union.
     *
     * @param key names everything that the graph depends on
     */
    public DatasetGraph get(String key, Supplier<Dataset> making) {
        Path file = folder.resolve(NAME + key + SUFFIX);
        if (Files.isRegularFile(file)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                // Unpacked whole first: that finds a file which is cut off or damaged.
                return LayerFile.read(new ByteArrayInputStream(in.readAllBytes()));
            } catch (IOException | RuntimeException e) {
                // Made anew below, and kept in its place.
            }
        }
        DatasetGraph made = UnionDataset.of(making.get());
        keep(made, file);
        return made;
    }

    private void keep(DatasetGraph made, Path file) {
        try {
            Path aside = Files.createTempFile(folder, NAME, ".new");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(aside), 1 << 16)) {
                LayerFile.write(made, out);
            }
            try (Stream<Path> others = Files.list(folder)) {
                for (Path other : others.filter(
                                each -> each.getFileName().toString().matches(NAME + "[0-9a-f]+\\.[a-z]+\\.gz"))
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
