/**
 * Conclusions and their derivations: rules read from {@code ontology/rules}, the ontology's closure, the set and
 * interval algebra of overlap and duplication, and the proofs that lead from a conclusion to its passages.
 */
package org.w3id.concert.reason;
