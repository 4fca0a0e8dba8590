/**
 * The graph as others take it: one dataset whose default graph is the union of its layers, dumps that are the same
 * for the same graph, and a TDB2 store that is built aside and switched to.
 */
package org.w3id.concert.publish;
