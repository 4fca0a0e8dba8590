/** Which patterns can match a text at all. */
package org.w3id.concert.extract.pattern;
