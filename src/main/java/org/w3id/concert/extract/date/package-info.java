/** Dates with the precision of the text, and numbers. */
package org.w3id.concert.extract.date;
