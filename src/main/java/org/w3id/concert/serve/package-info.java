/**
 * The graph over HTTP: the SPARQL 1.1 Protocol for queries through an embedded Fuseki, and plain pages for people.
 * <pre>
 * request -> Front (headers, routes) -> Page -> Reply (ETag, 304, gzip)
 *                  |
 *                  +-- /sparql -> ProtocolGate -> Fuseki -> QueryGuard (QueryRules) -> answer, whole or an error, compressed
 * </pre>
 */
package org.w3id.concert.serve;
