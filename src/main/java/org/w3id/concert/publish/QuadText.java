package org.w3id.concert.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/** Quads as text in the order in which they come, as far as the form allows it; without graphs in a form of triples. */
public final class QuadText {
    private QuadText() {}

    public static String of(List<Quad> quads, PrefixMapping prefixes, RDFFormat format) {
        return StreamRDFWriter.registered(format) ? streamed(quads, prefixes, format) : whole(quads, format);
    }

    private static String streamed(List<Quad> quads, PrefixMapping prefixes, RDFFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format, new Context());
        writer.start();
        if (!format.equals(RDFFormat.NQUADS)) {
            StreamRDFOps.sendPrefixesToStream(prefixes, writer);
        }
        boolean triples = RDFLanguages.isTriples(format.getLang());
        for (Quad quad : quads) {
            if (triples) {
                writer.triple(quad.asTriple());
            } else {
                writer.quad(quad);
            }
        }
        writer.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String whole(List<Quad> quads, RDFFormat format) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        return RDFWriter.source(dataset).format(format).asString();
    }
}
