package org.w3id.concert.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.concert.source.Fault;
import org.w3id.concert.source.FaultyInput;

/**
 * One state of the whole graph: the quads of its named graphs and its prefixes. As a file it is canonical
 * <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, gzipped, whose SHA-256 before compression names the state.
 */
public record Snapshot(CanonicalQuads quads, Map<String, String> prefixes) {
    public Snapshot {
        prefixes = new TreeMap<>(prefixes);
    }

    /** Reads all named graphs; the caller holds the transaction. A literal that no XML can carry is a fault. */
    public static Snapshot of(DatasetGraph layers) {
        CanonicalQuads quads = CanonicalQuads.of(layers);
        List<Fault> faults = Characters.faults(quads.quads());
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Snapshot(quads, Prefixes.of(layers).getNsPrefixMap());
    }

    /** Canonical N-Quads. */
    public String text() {
        return quads.quads().stream().map(CanonicalQuads::line).collect(Collectors.joining());
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16)) {
            for (Quad quad : quads.quads()) {
                out.write(CanonicalQuads.line(quad).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** From gzipped N-Quads, which have to be the graph that is described; {@code file} is where they are from. */
    static Snapshot read(InputStream packed, VersionDescription described, String file) {
        List<Quad> read = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(packed, 1 << 16)) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            if (read.size() == described.quads()) {
                                throw fault(file, described.quads() + " quads expected, more found");
                            }
                            read.add(quad);
                        }
                    });
        } catch (IOException | RiotException e) {
            throw fault(file, "whole and gzipped N-Quads expected: " + e.getMessage());
        }
        Snapshot snapshot = new Snapshot(CanonicalQuads.of(read), described.prefixes());
        if (!VersionDescription.of(snapshot).equals(described)) {
            throw fault(
                    file,
                    "the graph " + described.digest() + " of " + described.quads() + " quads as described expected, "
                            + snapshot.quads().digest() + " of " + read.size() + " found");
        }
        return snapshot;
    }

    private static FaultyInput fault(String file, String expected) {
        return new FaultyInput(new Fault(file, 0, Version.DUMP, expected, "take it again"));
    }
}
