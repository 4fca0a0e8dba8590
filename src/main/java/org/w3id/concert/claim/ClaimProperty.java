package org.w3id.concert.claim;

import java.util.Optional;
import java.util.Set;

/**
 * A property that claims may use, as the ontology declares it, with the way in which an accepted claim becomes a
 * fact: a node of the class {@code becomes} that carries subject and value in two roles, or else a plain triple.
 *
 * @param name the name in claim files: a local name of the project's vocabulary, or a prefixed name
 * @param valueKinds what its values may be: {@code text}, {@code integer}, {@code date}, {@code any}, entity kinds,
 *     concept schemes
 * @param qualifiers IRIs of the qualifiers that it allows
 */
public record ClaimProperty(
        String name,
        String iri,
        Set<String> subjectKinds,
        Set<String> valueKinds,
        Optional<NaryFact> becomes,
        Set<String> qualifiers) {

    public ClaimProperty {
        subjectKinds = Set.copyOf(subjectKinds);
        valueKinds = Set.copyOf(valueKinds);
        qualifiers = Set.copyOf(qualifiers);
    }

    /** The class of the fact, and the properties by which it names the claim's subject and value. */
    public record NaryFact(String type, String subjectRole, String valueRole, boolean discourse) {}
}
