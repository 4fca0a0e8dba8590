package org.w3id.concert.vocab;

import java.net.URI;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * Where the IRIs of entities and graphs begin. Files are written with {@link #PUBLISHED}; a server that wants its
 * own dereferenceable IRIs rebases them while it reads. The vocabulary's IRIs never change. Immutable.
 */
public record Base(String iri) {
    public static final Base PUBLISHED = new Base("https://w3id.org/concert/");

    public Base {
        URI uri = URI.create(iri);
        if (!uri.isAbsolute() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("base " + iri + ": expected an absolute IRI without query or fragment");
        }
        iri = iri.endsWith("/") ? iri : iri + "/";
    }

    /** The entity {@code kind/slug}. */
    public Resource id(String ref) {
        return ResourceFactory.createResource(iri + "id/" + ref);
    }

    /** The named graph, such as {@code facts} or {@code source/insor-2011-csto-responsible-security}. */
    public String graph(String name) {
        return iri + "graph/" + name;
    }

    /** The {@code kind/slug} of an entity of this base, or the IRI itself. */
    public String ref(String entity) {
        String prefix = iri + "id/";
        return entity.startsWith(prefix) ? entity.substring(prefix.length()) : entity;
    }

    /** Text of a Turtle, rule or query file with the published entity and graph IRIs replaced by this base's. */
    public String rebase(String text) {
        return equals(PUBLISHED)
                ? text
                : text.replace(PUBLISHED.iri + "id/", iri + "id/").replace(PUBLISHED.iri + "graph/", iri + "graph/");
    }
}
