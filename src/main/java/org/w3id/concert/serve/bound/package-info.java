/** Parts of query evaluation that Jena would not stop by itself, each with its bounds. */
package org.w3id.concert.serve.bound;
