package org.w3id.concert.query.search;

/**
 * Something that a search found.
 *
 * @param iri of an entity, concept or term, or of a saved question as {@code queries/{name}} of the base
 * @param kind the entity's kind, such as {@code organization}; {@code concept}, {@code term} or {@code question}
 * @param name its preferred name; of a claim, the gloss
 * @param abbreviation empty where it has none
 * @param description empty where it has none
 */
public record Found(String iri, String kind, String name, String abbreviation, String description) {}
