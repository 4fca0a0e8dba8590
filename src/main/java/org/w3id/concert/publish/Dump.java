package org.w3id.concert.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * The graph as files: {@code concert.trig} and {@code concert.nq} whole, each layer as {@code graphs/{name}.ttl}, and
 * {@code SHA256SUMS} over them. Sorted, so that the same graph gives the same bytes.
 */
public final class Dump {
    private static final String SUMS = "SHA256SUMS";

    private final CanonicalQuads quads;
    private final PrefixMapping prefixes;
    private final Base base;

    private Dump(CanonicalQuads quads, PrefixMapping prefixes, Base base) {
        this.quads = quads;
        this.prefixes = prefixes;
        this.base = base;
    }

    /** Writes into {@code folder}, each file whole or not at all, and gives the files' names in order. */
    public static List<String> write(Dataset layers, Base base, Path folder) {
        CanonicalQuads quads = CanonicalQuads.of(layers.asDatasetGraph());
        List<Fault> faults = Characters.faults(quads.quads());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        Dump dump = new Dump(quads, Prefixes.of(layers.asDatasetGraph()), base);
        try {
            return dump.write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> write(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        digests.put("concert.nq", replace(folder, "concert.nq", text(quads.quads(), RDFFormat.NQUADS, false)));
        digests.put("concert.trig", replace(folder, "concert.trig", text(quads.quads(), RDFFormat.TRIG_BLOCKS, true)));
        Map<String, List<Quad>> layers = new LinkedHashMap<>();
        quads.quads().forEach(quad -> layers.computeIfAbsent(fileName(quad), key -> new ArrayList<>())
                .add(quad));
        for (Map.Entry<String, List<Quad>> layer : layers.entrySet()) {
            digests.put(
                    layer.getKey(),
                    replace(folder, layer.getKey(), text(layer.getValue(), RDFFormat.TURTLE_BLOCKS, true)));
        }
        removeStale(folder, digests);
        StringBuilder sums = new StringBuilder();
        digests.forEach(
                (name, digest) -> sums.append(digest).append("  ").append(name).append('\n'));
        replace(folder, SUMS, sums.toString());
        return List.copyOf(digests.keySet());
    }

    private String text(List<Quad> some, RDFFormat format, boolean withPrefixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format, new Context());
        writer.start();
        if (withPrefixes) {
            StreamRDFOps.sendPrefixesToStream(prefixes, writer);
        }
        boolean triples = format.getLang().equals(Lang.TURTLE);
        some.forEach(quad -> {
            if (triples) {
                writer.triple(quad.asTriple());
            } else {
                writer.quad(quad);
            }
        });
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** {@code graphs/facts.ttl} for the layer {@code facts} of this base. */
    private String fileName(Quad quad) {
        String graph = quad.getGraph().isURI()
                ? quad.getGraph().getURI()
                : quad.getGraph().getBlankNodeLabel();
        String prefix = base.graph("");
        String name = graph.startsWith(prefix) ? graph.substring(prefix.length()) : graph;
        return "graphs/" + name.replaceAll("[^A-Za-z0-9._/-]+", "-").replaceAll("(^|/)\\.+", "$1") + ".ttl";
    }

    private static String replace(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        Files.writeString(aside, text);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return DocumentText.digest(text);
    }

    /** Files of an earlier dump that this one no longer has. */
    private static void removeStale(Path folder, Map<String, String> digests) throws IOException {
        Path sums = folder.resolve(SUMS);
        if (!Files.isRegularFile(sums)) {
            return;
        }
        for (String line : Files.readAllLines(sums)) {
            String name = line.substring(Math.min(line.length(), 66));
            Path file = folder.resolve(name).normalize();
            if (!name.isEmpty() && !digests.containsKey(name) && file.startsWith(folder.normalize())) {
                Files.deleteIfExists(file);
            }
        }
    }
}
