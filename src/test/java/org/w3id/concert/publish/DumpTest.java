package org.w3id.concert.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

class DumpTest {
    private static final List<String> FILES = List.of(
            "concert.jsonld",
            "concert.nq",
            "concert.trig",
            "concert.ttl",
            "graphs/entities.ttl",
            "graphs/facts.ttl",
            "graphs/ontology.ttl",
            "graphs/source/paper.ttl",
            "layers/asserted.jsonld",
            "layers/asserted.nq",
            "layers/asserted.trig",
            "layers/asserted.ttl",
            "layers/evidence.jsonld",
            "layers/evidence.nq",
            "layers/evidence.trig",
            "layers/evidence.ttl");

    @TempDir
    private Path folder;

    @Test
    void the_same_graph_gives_the_same_bytes() throws IOException {
        assertEquals(FILES, Dump.write(SmallGraph.layers(), Base.PUBLISHED, folder.resolve("one"), Map.of()));
        assertEquals(FILES, Dump.names(SmallGraph.layers().asDatasetGraph(), Base.PUBLISHED));
        assertEquals(FILES, Dump.write(SmallGraph.layers(), Base.PUBLISHED, folder.resolve("other"), Map.of()));
        assertEquals(text("one/SHA256SUMS"), text("other/SHA256SUMS"));
        for (String file : FILES) {
            assertEquals(text("one/" + file), text("other/" + file));
        }
    }

    @Test
    void what_is_written_reads_back_as_what_it_was() {
        Dump.write(SmallGraph.layers(), Base.PUBLISHED, folder, Map.of());
        for (String file : List.of("concert.nq", "concert.trig", "concert.jsonld")) {
            Dataset read = RDFDataMgr.loadDataset(folder.resolve(file).toString());
            assertEquals(
                    CanonicalQuads.of(SmallGraph.layers().asDatasetGraph()).digest(),
                    CanonicalQuads.of(read.asDatasetGraph()).digest());
        }
        assertEquals(
                SmallGraph.layers().getNamedModel(Base.PUBLISHED.graph("facts")).size(),
                RDFDataMgr.loadModel(folder.resolve("graphs/facts.ttl").toString())
                        .size());
    }

    @Test
    void the_sums_are_those_of_the_files() throws IOException {
        Dump.write(SmallGraph.layers(), Base.PUBLISHED, folder, Map.of());
        for (String line : text("SHA256SUMS").split("\n")) {
            assertEquals(line.substring(0, 64), DocumentText.digest(text(line.substring(66))));
        }
    }

    @Test
    void a_layer_that_is_gone_leaves_no_file() {
        Dump.write(SmallGraph.layers("graph:old { id:state/a concert:is \"old\" }"), Base.PUBLISHED, folder, Map.of());
        assertEquals(true, Files.exists(folder.resolve("graphs/old.ttl")));
        Dump.write(SmallGraph.layers(), Base.PUBLISHED, folder, Map.of());
        assertEquals(false, Files.exists(folder.resolve("graphs/old.ttl")));
    }

    @Test
    void a_control_character_is_refused_and_nothing_is_written() {
        FaultyInput faulty = assertThrows(
                FaultyInput.class,
                () -> Dump.write(
                        SmallGraph.layers("graph:facts { id:state/a concert:is \"form\\u000Cfeed\" }"),
                        Base.PUBLISHED,
                        folder.resolve("dump"),
                        Map.of()));
        assertEquals(
                "https://w3id.org/concert/graph/facts: https://w3id.org/concert/id/state/a"
                        + " https://w3id.org/concert/ontology#is: no control character expected in a literal,"
                        + " U+000C found; remove it from the file that this literal is from",
                faulty.getMessage());
        assertEquals(false, Files.exists(folder.resolve("dump")));
    }

    @Test
    void blank_nodes_that_are_alike_stay_two() {
        String twins = "graph:facts { id:state/a concert:is [], [] . [] concert:next [ concert:next [] ] }";
        Dataset one = SmallGraph.layers(twins);
        CanonicalQuads quads = CanonicalQuads.of(one.asDatasetGraph());
        assertEquals(
                CanonicalQuads.of(SmallGraph.layers(twins).asDatasetGraph()).digest(), quads.digest());
        assertEquals(quads.quads().size(), quads.quads().stream().distinct().count());
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
