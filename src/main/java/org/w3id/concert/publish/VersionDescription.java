package org.w3id.concert.publish;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.Quad;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * What a version of a store says of itself in {@code version.json}.
 *
 * @param digest SHA-256 of its canonical N-Quads
 * @param graphs how many triples each named graph has
 */
public record VersionDescription(String digest, Map<String, Long> graphs, Map<String, String> prefixes) {
    public VersionDescription {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 expected: " + digest);
        }
        graphs = new TreeMap<>(graphs);
        prefixes = new TreeMap<>(prefixes);
    }

    static VersionDescription of(Snapshot snapshot) {
        Map<String, Long> graphs = snapshot.quads().quads().stream()
                .map(Quad::getGraph)
                .map(Object::toString)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new VersionDescription(snapshot.quads().digest(), graphs, snapshot.prefixes());
    }

    public long quads() {
        return graphs.values().stream().mapToLong(Long::longValue).sum();
    }

    public String json() {
        JsonObject counts = new JsonObject();
        graphs.forEach((graph, count) -> counts.put(graph, count));
        JsonObject names = new JsonObject();
        prefixes.forEach(names::put);
        JsonObject json = new JsonObject();
        json.put("digest", digest);
        json.put("quads", quads());
        json.put("graphs", counts);
        json.put("prefixes", names);
        return json + "\n";
    }

    /** {@code file} is where the text is from, for the fault. */
    static VersionDescription of(String text, String file) {
        try {
            JsonObject json = JSON.parse(text);
            JsonObject counts = json.getObj("graphs");
            JsonObject names = json.getObj("prefixes");
            return new VersionDescription(
                    json.getString("digest"),
                    counts.keys().stream().collect(Collectors.toMap(Function.identity(), graph -> counts.get(graph)
                            .getAsNumber()
                            .value()
                            .longValue())),
                    names.keys().stream().collect(Collectors.toMap(Function.identity(), names::getString)));
        } catch (JsonException | IllegalArgumentException | NullPointerException e) {
            throw new FaultyInput(new Fault(file, 0, "version.json", "the description of a version expected", ""));
        }
    }
}
