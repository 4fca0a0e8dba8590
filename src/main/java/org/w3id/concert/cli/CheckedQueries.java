package org.w3id.concert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.source.Home;

/**
 * The saved queries that are served. That all of them are SPARQL is checked once for the same files and the same program,
 * and a mark left in {@code kept}; they are parsed at every start where no mark can be left.
 */
record CheckedQueries(Path kept) {
    private static final String NAME = "queries-";
    private static final String SUFFIX = ".checked";

    /** @param key names all that was checked; empty where it might change any moment */
    QueryFolder read(Home home, Optional<String> key) {
        Optional<Path> mark = key.map(each -> kept.resolve(NAME + each + SUFFIX));
        if (mark.filter(Files::isRegularFile).isPresent()) {
            return QueryFolder.known(home);
        }
        QueryFolder checked = QueryFolder.read(home);
        checked.beside("queries/page");
        mark.ifPresent(this::leave);
        return checked;
    }

    private void leave(Path mark) {
        try (Stream<Path> others = Files.list(kept)) {
            for (Path other : others.filter(
                            each -> each.getFileName().toString().matches(NAME + "[0-9a-f]+" + SUFFIX))
                    .toList()) {
                Files.deleteIfExists(other);
            }
            Files.createFile(mark);
        } catch (IOException e) {
            // Not marked: the next start checks again.
        }
    }
}
