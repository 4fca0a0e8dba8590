package org.w3id.concert.query;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.w3id.concert.vocab.Base;
import org.w3id.concert.vocab.CONCERT;

/** A term as a person reads it: entities as kind/slug, concepts as scheme/slug, other IRIs with a prefix. */
public final class ShortName {
    private ShortName() {}

    /** The text on one line; a missing term (null, as Jena's bindings have it) is empty. */
    public static String of(Node term, PrefixMap prefixes, Base base) {
        if (term == null) {
            return "";
        }
        String text = term.isLiteral()
                ? term.getLiteralLexicalForm()
                : term.isURI() ? iri(term, prefixes, base) : "_:" + term;
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }

    private static String iri(Node term, PrefixMap prefixes, Base base) {
        String iri = term.getURI();
        String reference = base.ref(iri);
        if (!reference.equals(iri)) {
            return reference;
        }
        if (iri.startsWith(CONCERT.SCHEME)) {
            return iri.substring(CONCERT.SCHEME.length());
        }
        String prefixed = prefixes.abbreviate(iri);
        return prefixed == null ? iri : prefixed;
    }
}
