package org.w3id.concert.publish;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.XSD;

/** A term of <a href="https://www.w3.org/TR/rdf11-concepts/#section-triples">RDF 1.1, 3.1</a> as bytes: its kind, and its texts. */
final class WrittenTerm {
    private static final byte IRI = 0;
    private static final byte BLANK = 1;
    private static final byte STRING = 2;
    private static final byte WITH_LANGUAGE = 3;
    private static final byte WITH_DATATYPE = 4;

    private WrittenTerm() {}

    static void write(Node term, DataOutputStream out) throws IOException {
        if (term.isURI()) {
            out.writeByte(IRI);
            writeText(term.getURI(), out);
        } else if (term.isBlank()) {
            out.writeByte(BLANK);
            writeText(term.getBlankNodeLabel(), out);
        } else if (term.isLiteral() && term.getLiteralBaseDirection() == null) {
            writeLiteral(term, out);
        } else {
            throw new IOException("no term of RDF 1.1: " + term);
        }
    }

    private static void writeLiteral(Node term, DataOutputStream out) throws IOException {
        boolean hasLanguage = !term.getLiteralLanguage().isEmpty();
        boolean isString = term.getLiteralDatatypeURI().equals(XSD.xstring.getURI());
        out.writeByte(hasLanguage ? WITH_LANGUAGE : isString ? STRING : WITH_DATATYPE);
        writeText(term.getLiteralLexicalForm(), out);
        if (hasLanguage) {
            writeText(term.getLiteralLanguage(), out);
        } else if (!isString) {
            writeText(term.getLiteralDatatypeURI(), out);
        }
    }

    static Node read(ByteBuffer in) throws IOException {
        byte kind = in.get();
        String text = readText(in);
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case WITH_LANGUAGE -> NodeFactory.createLiteralLang(text, readText(in));
            case WITH_DATATYPE ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(readText(in)));
            default -> throw new IOException("no kind of term: " + kind);
        };
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** From a buffer over an array. */
    static String readText(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
