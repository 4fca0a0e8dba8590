/**
 * The graph over HTTP: the SPARQL 1.1 Protocol for queries through an embedded Fuseki, and plain pages for people.
 * <pre>
 * request -> Connections (time to arrive) -> Editions -> Front (headers, a place, a budget) -> Page -> Reply (ETag, 304, gzip)
 *                                                      |
 *                                                      +-- /sparql -> ProtocolGate -> Fuseki -> QueryGuard (QueryRules, Bounds)
 *                                                                  -> SpooledAnswer (whole or an error) -> Sending
 * </pre>
 */
package org.w3id.concert.serve;
