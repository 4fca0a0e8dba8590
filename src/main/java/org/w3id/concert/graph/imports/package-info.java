/** Data sets of the field, read at run time from files that the user has: rosters with dates, terms and what is unmatched. */
package org.w3id.concert.graph.imports;
