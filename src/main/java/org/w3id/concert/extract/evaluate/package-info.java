/** Candidates against annotated claims: precision and recall with their intervals. */
package org.w3id.concert.extract.evaluate;
