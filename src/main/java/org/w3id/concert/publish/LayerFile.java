package org.w3id.concert.publish;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/**
 * Layers as one stream that is quick to read: their prefixes, every term once as in
 * <a href="https://jena.apache.org/documentation/io/rdf-binary.html">RDF Binary</a>, and each layer's triples as numbers
 * of terms. Most terms occur many times, and reading one costs more than all else. For the same program only.
 */
final class LayerFile {
    private LayerFile() {}

    static void write(DatasetGraph layers, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        Map<String, String> prefixes = Prefixes.of(layers).getNsPrefixMap();
        out.writeInt(prefixes.size());
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.writeUTF(prefix.getKey());
            out.writeUTF(prefix.getValue());
        }
        Map<Node, List<Triple>> triples = UnionDataset.triples(layers);
        Map<Node, Integer> numbers = numbers(triples);
        writeTerms(numbers, out);
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
        out.flush();
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

    private static void writeTerms(Map<Node, Integer> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        TProtocol terms = TRDF.protocol(out);
        try {
            for (Node node : numbers.keySet()) {
                ThriftConvert.convert(node, false).write(terms);
            }
        } catch (TException e) {
            throw new IOException(e);
        }
        TRDF.flush(terms);
    }

    /** The layers with their union. */
    static DatasetGraph read(InputStream stream) throws IOException {
        // What reads terms must not read ahead.
        BufferedInputStream buffered = new BufferedInputStream(stream, 1 << 16);
        DataInputStream in = new DataInputStream(buffered);
        PrefixMapping prefixes = new PrefixMappingImpl();
        for (int left = in.readInt(); left > 0; left--) {
            prefixes.setNsPrefix(in.readUTF(), in.readUTF());
        }
        Node[] terms = readTerms(in.readInt(), buffered);
        Map<Node, List<Triple>> layers = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Node name = terms[in.readInt()];
            Triple[] triples = new Triple[in.readInt()];
            for (int i = 0; i < triples.length; i++) {
                triples[i] = Triple.create(terms[in.readInt()], terms[in.readInt()], terms[in.readInt()]);
            }
            layers.put(name, List.of(triples));
        }
        return UnionDataset.of(prefixes, layers);
    }

    private static Node[] readTerms(int count, BufferedInputStream in) throws IOException {
        TProtocol protocol = TRDF.protocol(in);
        Node[] terms = new Node[count];
        RDF_Term term = new RDF_Term();
        try {
            for (int i = 0; i < count; i++) {
                term.clear();
                term.read(protocol);
                terms[i] = ThriftConvert.convert(term);
            }
        } catch (TException e) {
            throw new IOException(e);
        }
        return terms;
    }
}
