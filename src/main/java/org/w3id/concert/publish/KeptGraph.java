package org.w3id.concert.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The graph as it was last made of the same files by the same program, so that it need not be made again: a
 * {@link LayerFile}, named by what it was made of. It may be removed at any time; what cannot be read or written is made
 * as if there were none.
 */
public record KeptGraph(Path folder) {
    private static final String NAME = "graph-";
    private static final String SUFFIX = ".layers";

    /**
     * The layers with their union.
     *
     * @param key names everything that the graph depends on
     */
    public DatasetGraph get(String key, Supplier<Dataset> making) {
        Path file = folder.resolve(NAME + key + SUFFIX);
        if (Files.isRegularFile(file)) {
            try {
                return LayerFile.read(Files.readAllBytes(file));
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
            Files.write(aside, LayerFile.write(made));
            try (Stream<Path> others = Files.list(folder)) {
                for (Path other : others.filter(
                                each -> each.getFileName().toString().matches(NAME + "[0-9a-f]+\\.layers(\\.gz)?"))
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
