package org.w3id.concert.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.concert.source.DocumentText;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;
import org.w3id.concert.vocab.Base;

/**
 * The graph as files: whole ({@code concert}) and by parts ({@code layers/asserted} and the like) as TriG, N-Quads,
 * JSON-LD and, the union of the layers, Turtle; each layer as {@code graphs/{name}.ttl}; and {@code SHA256SUMS} over
 * them. Sorted, so that the same graph gives the same bytes. Licence and date are said of the data set in the default
 * graph, and in a comment of Turtle.
 */
public final class Dump {
    /** Name of the file of sums, in the form that {@code sha256sum} reads. */
    public static final String SUMS = "SHA256SUMS";

    private static final List<String> ENDINGS = List.of(".jsonld", ".nq", ".trig", ".ttl");

    private final CanonicalQuads quads;
    private final PrefixMapping prefixes;
    private final Release release;
    private final Base base;

    private Dump(CanonicalQuads quads, DatasetGraph layers, Base base) {
        this.quads = quads;
        this.prefixes = Prefixes.of(layers);
        this.release = new Release(layers);
        this.base = base;
    }

    /**
     * Writes into {@code folder}, each file whole or not at all, and gives the files' names in order.
     *
     * @param others more files by name
     */
    public static List<String> write(Dataset layers, Base base, Path folder, Map<String, String> others) {
        CanonicalQuads quads = CanonicalQuads.of(layers.asDatasetGraph());
        List<Fault> faults = Characters.faults(quads.quads());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        Dump dump = new Dump(quads, layers.asDatasetGraph(), base);
        try {
            return dump.write(folder, others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which files the layers make, the tables and networks apart; nothing is written. */
    public static List<String> names(DatasetGraph layers, Base base) {
        List<Node> graphs = Iter.toList(layers.listGraphNodes());
        Stream<String> parts = Stream.of(DumpPart.values())
                .filter(part -> graphs.stream().map(Node::toString).anyMatch(part.graphs(base)))
                .flatMap(part -> ENDINGS.stream().map(part.file()::concat));
        return Stream.concat(parts, graphs.stream().map(graph -> fileName(graph, base)))
                .sorted()
                .toList();
    }

    private List<String> write(Path folder, Map<String, String> others) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (DumpPart part : DumpPart.values()) {
            for (Map.Entry<String, String> file : texts(part).entrySet()) {
                digests.put(file.getKey(), replace(folder, file.getKey(), file.getValue()));
            }
        }
        Map<String, List<Quad>> layers = new LinkedHashMap<>();
        quads.quads().forEach(quad -> layers.computeIfAbsent(fileName(quad.getGraph(), base), key -> new ArrayList<>())
                .add(quad));
        for (Map.Entry<String, List<Quad>> layer : layers.entrySet()) {
            digests.put(layer.getKey(), replace(folder, layer.getKey(), turtle(layer.getValue())));
        }
        for (Map.Entry<String, String> other : others.entrySet()) {
            digests.put(other.getKey(), replace(folder, other.getKey(), other.getValue()));
        }
        removeStale(folder, digests);
        StringBuilder sums = new StringBuilder();
        digests.forEach(
                (name, digest) -> sums.append(digest).append("  ").append(name).append('\n'));
        replace(folder, SUMS, sums.toString());
        return List.copyOf(digests.keySet());
    }

    /** None where the graph has nothing of that part. */
    private Map<String, String> texts(DumpPart part) {
        Predicate<String> isIn = part.graphs(base);
        List<Quad> some = quads.quads().stream()
                .filter(quad -> isIn.test(quad.getGraph().toString()))
                .toList();
        if (some.isEmpty()) {
            return Map.of();
        }
        List<Quad> headed = Stream.concat(header().stream(), some.stream()).toList();
        String stem = part.file();
        return Map.of(
                stem + ".nq", QuadText.of(headed, prefixes, RDFFormat.NQUADS),
                stem + ".trig", QuadText.of(headed, prefixes, RDFFormat.TRIG_BLOCKS),
                stem + ".jsonld", QuadText.of(headed, prefixes, RDFFormat.JSONLD11_PLAIN),
                stem + ".ttl", turtle(union(some)));
    }

    /** Each triple once, whichever layers have it. */
    private static List<Quad> union(List<Quad> some) {
        List<Quad> all = some.stream()
                .map(quad -> Quad.create(Quad.defaultGraphNodeGenerated, quad.asTriple()))
                .distinct()
                .toList();
        return CanonicalQuads.sorted(all);
    }

    private List<Quad> header() {
        return DatasetDescription.header(release, base).stream()
                .map(triple -> Quad.create(Quad.defaultGraphNodeGenerated, triple))
                .toList();
    }

    private String turtle(List<Quad> some) {
        String comment = header().stream()
                .map(quad ->
                        "# " + quad.getPredicate().getLocalName() + ": " + NodeFmtLib.strNT(quad.getObject()) + "\n")
                .collect(Collectors.joining());
        return comment + QuadText.of(some, prefixes, RDFFormat.TURTLE_BLOCKS);
    }

    /** {@code graphs/facts.ttl} for the layer {@code facts} of this base. */
    private static String fileName(Node named, Base base) {
        String graph = named.isURI() ? named.getURI() : named.getBlankNodeLabel();
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
