package org.w3id.concert.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.concert.publish.SmallGraph;
import org.w3id.concert.publish.UnionDataset;
import org.w3id.concert.query.QueryFolder;
import org.w3id.concert.serve.site.Passages;
import org.w3id.concert.source.Home;
import org.w3id.concert.vocab.Base;

/** A real server over {@link SmallGraph}, with one saved query and one document at hand. */
final class SmallServer {
    static final Path CONFIGURATION = Path.of("fuseki-config.ttl");

    private static final String MEMBERS =
            """
            #+ summary: Who belongs to a body?
            #+ description: Members & <others>.
            #+ tags: members
            #+ parameter: body | organization/csto | The body
            PREFIX concert: <https://w3id.org/concert/ontology#>
            SELECT ?state WHERE { ?_body concert:hasMember ?state } ORDER BY ?state
            """;

    private SmallServer() {}

    static ConcertServer inMemory(Path folder) {
        return ConcertServer.overMemory(
                        UnionDataset.of(SmallGraph.layers()),
                        CONFIGURATION,
                        queries(folder),
                        passages(folder),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
    }

    /** With a time limit of its own, over as many triples as are needed to reach it. */
    static ConcertServer impatient(Path folder) {
        StringBuilder many = new StringBuilder("graph:facts {");
        for (int number = 0; number < 2000; number++) {
            many.append(" id:event/e")
                    .append(number)
                    .append(" concert:count ")
                    .append(number)
                    .append(" .");
        }
        Path configuration = folder.resolve("impatient.ttl");
        write(
                configuration,
                read(CONFIGURATION).replace("\"15000\"", "\"1000\"").replace("\"100000\"", "\"1000\""));
        return ConcertServer.overMemory(
                        UnionDataset.of(SmallGraph.layers(many + "}")),
                        configuration,
                        queries(folder),
                        Passages.none(),
                        Base.PUBLISHED,
                        Address.local(0))
                .start();
    }

    static QueryFolder queries(Path folder) {
        write(folder.resolve("home/ontology/concert.ttl"), "");
        write(folder.resolve("home/queries/who-belongs-to-a-body.rq"), MEMBERS);
        new Home(Path.of("").toAbsolutePath())
                .files("queries/page", ".rq")
                .forEach(file -> write(folder.resolve("home/queries/page/" + file.getFileName()), read(file)));
        return QueryFolder.read(new Home(folder.resolve("home")));
    }

    private static Passages passages(Path folder) {
        write(folder.resolve("texts/paper.txt"), "The Armenia of the paper.");
        return Passages.in(folder.resolve("texts"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
