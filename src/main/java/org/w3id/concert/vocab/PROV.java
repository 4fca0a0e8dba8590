package org.w3id.concert.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of <a href="https://www.w3.org/TR/prov-o/">PROV-O</a> that derivations use; Jena ships no such class. */
public final class PROV {
    public static final String NS = "http://www.w3.org/ns/prov#";

    public static final Property wasDerivedFrom = property("wasDerivedFrom");
    public static final Property wasAttributedTo = property("wasAttributedTo");
    public static final Property wasGeneratedBy = property("wasGeneratedBy");
    public static final Property generated = property("generated");
    public static final Property used = property("used");

    private PROV() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
