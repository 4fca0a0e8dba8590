/** The door for those who run a server and review claims: a port of its own, with tokens, roles and a journal. */
package org.w3id.concert.serve.door;
