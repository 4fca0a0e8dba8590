/**
 * The asserted layers of the graph: ontology, entities, what each source says, the facts and the discourse that
 * follow from accepted claims, and imported data sets.
 */
package org.w3id.concert.graph;
