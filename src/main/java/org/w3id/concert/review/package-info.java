/**
 * Review: what people decide about candidates, kept in {@code ontology/reviews/}, and how accepted claims come into the
 * files of the ontology.
 */
package org.w3id.concert.review;
