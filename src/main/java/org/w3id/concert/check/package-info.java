/** Checks: SHACL shapes, hygiene queries, and the verification of evidence against the documents' text. */
package org.w3id.concert.check;
