package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.source.Home;

/** Two updates after one another, on a small graph of the version before them. */
class MigrationTest {
    private static final String HEADER =
            "graph:ontology { <https://w3id.org/concert/ontology> <http://www.w3.org/2002/07/owl#versionInfo> \"0.1.0\" }";
    private static final String PREFIX = "PREFIX concert: <https://w3id.org/concert/ontology#>\n";

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("ontology/migrations"));
        Files.writeString(folder.resolve("ontology/concert.ttl"), "");
        home = new Home(folder);
        write("0.1.0-to-0.2.0.ru", "# hasMember becomes includes\n" + PREFIX + move("hasMember", "includes"));
        write("0.2.0-to-0.3.0.ru", "# includes becomes embraces\n" + PREFIX + move("includes", "embraces"));
    }

    @Test
    void what_leads_on_from_the_version_of_a_graph_is_applied_in_order_and_recorded() {
        Migration.Applied applied = Migration.apply(SmallGraph.layers(HEADER).asDatasetGraph(), Migration.of(home));
        assertEquals(
                List.of("hasMember becomes includes", "includes becomes embraces"),
                applied.migrations().stream().map(Migration::words).toList());
        assertEquals("0.3.0", new Release(applied.graph()).versionText());
        String text = Snapshot.of(applied.graph()).text();
        assertTrue(text.contains("organization/csto> <https://w3id.org/concert/ontology#embraces>"), text);
        assertTrue(
                text.contains("<https://w3id.org/concert/migration/0.1.0-to-0.2.0>"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> \"hasMember becomes includes\"@en"),
                text);
    }

    @Test
    void a_graph_of_the_newest_version_stays_as_it_is() {
        DatasetGraph graph = SmallGraph.layers(HEADER.replace("0.1.0", "0.3.0")).asDatasetGraph();
        Migration.Applied applied = Migration.apply(graph, Migration.of(home));
        assertEquals(List.of(), applied.migrations());
        assertEquals(Snapshot.of(graph).text(), Snapshot.of(applied.graph()).text());
    }

    @Test
    void a_file_that_names_no_versions_and_one_that_is_no_update_are_faults() throws IOException {
        write("0.1.0-to-0.2.0.ru", "DELETE nothing");
        assertThrows(
                FaultyInput.class,
                () -> Migration.apply(SmallGraph.layers(HEADER).asDatasetGraph(), Migration.of(home)));
        write("next.ru", "");
        assertThrows(FaultyInput.class, () -> Migration.of(home));
    }

    private void write(String name, String update) throws IOException {
        Files.writeString(folder.resolve("ontology/migrations").resolve(name), update);
    }

    private static String move(String old, String other) {
        return "DELETE { GRAPH ?g { ?s concert:" + old + " ?o } } INSERT { GRAPH ?g { ?s concert:" + other
                + " ?o } } WHERE { GRAPH ?g { ?s concert:" + old + " ?o } }";
    }
}
