/**
 * Concert: a knowledge graph of regional security organizations, every claim tied to its passage.
 *
 * <pre>
 *  source    documents, registry, tables          what comes from outside, and its faults
 *    |
 *  read      text of any document                 txt, HTML, PDF, DOCX, with a map back to the original
 *    |
 *  claim     who says what about whom, where      ontology/claims/*.csv
 *    |
 *  extract   candidates for claims                ontology/extraction/: labels, dates, rules, frames
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
 *  review    what people decide about candidates
 *    |
 *  cli       the command
 * </pre>
 *
 * <p>A package imports only those above it, and {@code vocab}, the terms as constants.
 */
package org.w3id.concert;
