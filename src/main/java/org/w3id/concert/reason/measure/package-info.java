/**
 * Measures of overlap and duplication over a compact index of who belonged to what and who had which function when:
 * dictionaries, bit sets for a date, sorted runs for the whole history. Knows nothing of RDF.
 */
package org.w3id.concert.reason.measure;
