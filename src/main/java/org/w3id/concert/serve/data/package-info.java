/** The graph as linked data: representations, description of the data set, ontology, dumps, measures. */
package org.w3id.concert.serve.data;
