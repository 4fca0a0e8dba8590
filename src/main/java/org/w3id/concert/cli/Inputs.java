package org.w3id.concert.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** What a graph is made of: the files of a home's ontology, the base of its entities, and this program. */
record Inputs(Home home, Base base) {
    /** A digest of all; empty where the program is not a jar, which might change any moment. */
    Optional<String> digest() {
        try {
            Path program = Path.of(Inputs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(program)) {
                return Optional.empty();
            }
            StringBuilder all = new StringBuilder(base.iri())
                    .append(Files.size(program))
                    .append(Files.getLastModifiedTime(program));
            for (Path file : files()) {
                all.append('\n')
                        .append(home.ontology().relativize(file))
                        .append('\n')
                        .append(Home.text(file));
            }
            return Optional.of(DocumentText.digest(all.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home.ontology())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
