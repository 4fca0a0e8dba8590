package org.w3id.concert.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/**
 * The quads of the named graphs in one order (graph, subject, {@code rdf:type} first, predicate, object) and with
 * blank nodes named by what is said of them: the same graph always gives the same list.
 */
public record CanonicalQuads(List<Quad> quads) {
    private static final Comparator<Node> TERMS = NodeCmp::compareRDFTerms;
    private static final Comparator<Quad> ORDER = Comparator.comparing(Quad::getGraph, TERMS)
            .thenComparing(Quad::getSubject, TERMS)
            .thenComparing(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
            .thenComparing(Quad::getPredicate, TERMS)
            .thenComparing(Quad::getObject, TERMS);

    public CanonicalQuads {
        quads = List.copyOf(quads);
    }

    /** Reads all named graphs; the caller holds the transaction. The default graph is not looked at. */
    public static CanonicalQuads of(DatasetGraph dataset) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return of(quads);
    }

    static CanonicalQuads of(List<Quad> quads) {
        return new CanonicalQuads(sorted(BlankNodeNames.of(quads).apply(quads)));
    }

    static List<Quad> sorted(List<Quad> quads) {
        return quads.stream().sorted(ORDER).toList();
    }

    /** SHA-256 over the quads as N-Quads lines. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Quad quad : quads) {
                sha.update(line(quad).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String line(Quad quad) {
        return NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph())
                + " .\n";
    }
}
