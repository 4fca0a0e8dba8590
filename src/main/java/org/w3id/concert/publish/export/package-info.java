/** What is taken out of the graph for other tools, by the queries of {@code queries/export}: tables, claims, networks. */
package org.w3id.concert.publish.export;
