/** Mentions: the longest label, names by their head nouns, abbreviations that the text defines. */
package org.w3id.concert.extract.link;
