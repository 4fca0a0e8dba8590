/** Words that point back, resolved by topic first and recency second. */
package org.w3id.concert.extract.refer;
