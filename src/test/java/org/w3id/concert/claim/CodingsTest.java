package org.w3id.concert.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.w3id.concert.WholeGraph;
import org.w3id.concert.graph.AssertedGraph;
import org.w3id.concert.source.Home;
import org.w3id.concert.source.Table;
import org.w3id.concert.vocab.Base;

/** Every annotation that must be represented is adjudicated by a claim, or left out with a reason. */
class CodingsTest {
    private static final Path ANNOTATIONS = Path.of("../shared/corpus/annotations");

    @Test
    void every_tier_1_annotation_of_coder_B_is_represented_or_left_out_with_a_reason() {
        assumeTrue(Files.isDirectory(ANNOTATIONS), "the annotations are not at hand");
        Set<String> required = new TreeSet<>();
        for (String line : Home.text(ANNOTATIONS.resolve("annotator-b.jsonl")).split("\n")) {
            JsonObject annotation = JSON.parse(line);
            if (annotation.getObj("qualifiers").get("tier").toString().equals("1")) {
                required.add(annotation.getString("id"));
            }
        }
        assertEquals(737, required.size());
        required.removeAll(adjudicated());
        assertEquals(Set.of(), required);
    }

    @Test
    void every_core_annotation_of_coder_A_is_represented_or_left_out_with_a_reason() {
        assumeTrue(Files.isDirectory(ANNOTATIONS), "the annotations are not at hand");
        Set<String> required = core(Home.text(ANNOTATIONS.resolve("annotator-a-notes.md")));
        assertEquals(581, required.size());
        required.removeAll(adjudicated());
        assertEquals(Set.of(), required);
    }

    private static Set<String> core(String notes) {
        Matcher list = Pattern.compile("A-: (.*)").matcher(notes);
        list.find();
        Set<String> core = new TreeSet<>();
        for (String part : list.group(1).strip().split(",\\s*")) {
            String[] ends = part.split("–");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(number -> core.add(String.format("A-%03d", number)));
        }
        return core;
    }

    private static Set<String> adjudicated() {
        Set<String> codings = new TreeSet<>();
        AssertedGraph.build(WholeGraph.HOME, Base.PUBLISHED).claims().forEach(claim -> codings.addAll(claim.codings()));
        for (Path file : WholeGraph.HOME.files("ontology/claims", ".omitted.csv")) {
            Table.read(file, List.of("codings", "reason"), new ArrayList<>()).stream()
                    .filter(row -> !row.get("reason").isEmpty())
                    .forEach(row ->
                            codings.addAll(Arrays.asList(row.get("codings").split(" +"))));
        }
        return codings;
    }
}
