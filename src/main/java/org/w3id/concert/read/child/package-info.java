/**
 * A process of its own for documents that a hostile hand may have written: it parses PDF, DOCX and large HTML, with
 * bounded memory and time, and is replaced when it dies.
 */
package org.w3id.concert.read.child;
