package org.w3id.concert.extract.lexicon;

/**
 * What a mention means.
 *
 * @param iri {@code kind/slug} in the registry; empty where the registry does not have it
 * @param name what a person would write for it: the usual abbreviation of an organization, the short name of a state, a
 *     date in EDTF, a number in digits
 * @param fullName the name in full; equal to {@code name} where there is only one
 */
public record Entity(EntityType type, String iri, String name, String fullName) {
    public static Entity of(EntityType type, String name) {
        return new Entity(type, "", name, name);
    }

    public boolean isKnown() {
        return !iri.isEmpty();
    }
}
