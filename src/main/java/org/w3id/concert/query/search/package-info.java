/**
 * Search by name: entities, concepts, terms, claims and saved questions in an index in memory, which forgives accents,
 * case, unfinished words and small mistakes.
 */
package org.w3id.concert.query.search;
