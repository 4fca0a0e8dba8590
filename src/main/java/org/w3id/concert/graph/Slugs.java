package org.w3id.concert.graph;

import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.w3id.concert.source.DocumentText;

/** Path segments for nodes that have no name of their own: speaking where possible, always the same for the same. */
public final class Slugs {
    private static final int SHORT_DIGEST = 8;

    private Slugs() {}

    /** {@code FunctionAssignment} as {@code function-assignment}. */
    public static String kind(Resource type) {
        String name = type.getURI().replaceFirst(".*[/#]", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** The last segment of an IRI; a short digest of a literal. */
    public static String of(RDFNode node) {
        if (node.isURIResource()) {
            String iri = node.asResource().getURI();
            return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        }
        return digest(node.asLiteral().getLexicalForm());
    }

    public static String digest(String text) {
        return DocumentText.digest(text).substring(0, SHORT_DIGEST);
    }
}
