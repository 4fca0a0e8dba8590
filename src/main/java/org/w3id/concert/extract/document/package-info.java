/** One document, read from its beginning to its end. */
package org.w3id.concert.extract.document;
