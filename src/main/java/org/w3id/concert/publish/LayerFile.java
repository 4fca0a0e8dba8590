package org.w3id.concert.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Layers in a form that is quick to read: their prefixes, every term once, each layer's triples as numbers of terms, and
 * a checksum (<a href="https://www.rfc-editor.org/rfc/rfc3720#section-12.1">CRC32C, RFC 3720, 12.1</a>). It is read in
 * few steps, each over much, as at a start nothing is compiled yet. For the same program only.
 */
final class LayerFile {
    private static final int CHECKSUM = 4;

    private LayerFile() {}

    static byte[] write(DatasetGraph layers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 22);
        DataOutputStream out = new DataOutputStream(bytes);
        Map<String, String> prefixes = Prefixes.of(layers).getNsPrefixMap();
        out.writeInt(prefixes.size());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            WrittenTerm.writeText(prefix.getKey(), out);
            WrittenTerm.writeText(prefix.getValue(), out);
        }
        Map<Node, List<Triple>> triples = UnionDataset.triples(layers);
        Map<Node, Integer> numbers = numbers(triples);
        out.writeInt(numbers.size());
        for (Node node : numbers.keySet()) {
            WrittenTerm.write(node, out);
        }
        out.writeInt(triples.size());
        for (Map.Entry<Node, List<Triple>> layer : triples.entrySet()) {
            out.writeInt(numbers.get(layer.getKey()));
            out.writeInt(layer.getValue().size());
            for (Triple triple : layer.getValue()) {
                out.writeInt(numbers.get(triple.getSubject()));
                out.writeInt(numbers.get(triple.getPredicate()));
                out.writeInt(numbers.get(triple.getObject()));
            }
        }
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static Map<Node, Integer> numbers(Map<Node, List<Triple>> layers) {
        Map<Node, Integer> numbers = new LinkedHashMap<>();
        layers.forEach((name, triples) -> {
            numbers.putIfAbsent(name, numbers.size());
            for (Triple triple : triples) {
                numbers.putIfAbsent(triple.getSubject(), numbers.size());
                numbers.putIfAbsent(triple.getPredicate(), numbers.size());
                numbers.putIfAbsent(triple.getObject(), numbers.size());
            }
        });
        return numbers;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /** The layers with their union; throws where the file is damaged. */
    static DatasetGraph read(byte[] bytes) throws IOException {
        int end = bytes.length - CHECKSUM;
        if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
            throw new IOException("the kept graph is damaged");
        }
        try {
            return read(ByteBuffer.wrap(bytes, 0, end));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("the kept graph is of another form", e);
        }
    }

    private static DatasetGraph read(ByteBuffer in) throws IOException {
        PrefixMapping prefixes = new PrefixMappingImpl();
        for (int left = in.getInt(); left > 0; left--) {
            prefixes.setNsPrefix(WrittenTerm.readText(in), WrittenTerm.readText(in));
        }
        Node[] terms = new Node[in.getInt()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = WrittenTerm.read(in);
        }
        Map<Node, List<Triple>> layers = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            layers.put(terms[in.getInt()], List.of(triples(in, terms)));
        }
        return UnionDataset.of(prefixes, layers);
    }

    private static Triple[] triples(ByteBuffer in, Node[] terms) {
        Triple[] triples = new Triple[in.getInt()];
        int[] numbers = new int[3 * triples.length];
        in.asIntBuffer().get(numbers);
        in.position(in.position() + Integer.BYTES * numbers.length);
        for (int i = 0; i < triples.length; i++) {
            triples[i] = Triple.create(terms[numbers[3 * i]], terms[numbers[3 * i + 1]], terms[numbers[3 * i + 2]]);
        }
        return triples;
    }
}
