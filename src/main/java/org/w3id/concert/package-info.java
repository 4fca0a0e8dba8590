/**
 * Concert: a knowledge graph of regional security organizations, every claim tied to its passage.
 *
 * <pre>
 *  source    documents, registry, tables          what comes from outside, and its faults
 *    |
 *  claim     who says what about whom, where      ontology/claims/*.csv
 *    |
 *  graph     asserted layers                      claims, facts, discourse, rosters as RDF
 *    |
 *  reason    conclusions and derivations          rules, set and interval algebra, proofs
 *    |
 *  check     shapes, hygiene, evidence
 *    |
 *  query     saved questions and their answers    queries/*.rq
 *    |
 *  publish   dumps, the store
 *    |
 *  bench     how long it takes, beside other engines
 *    |
 *  serve     SPARQL and pages
 *    |
 *  cli       the command
 * </pre>
 *
 * <p>A package imports only those above it, and {@code vocab}, the terms as constants.
 */
package org.w3id.concert;
