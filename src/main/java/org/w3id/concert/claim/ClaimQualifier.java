package org.w3id.concert.claim;

import java.util.Set;

/**
 * A property that qualifies claims, as the ontology declares it.
 *
 * @param column its name in claim files
 */
public record ClaimQualifier(String column, String iri, Set<String> valueKinds) {
    public ClaimQualifier {
        valueKinds = Set.copyOf(valueKinds);
    }
}
