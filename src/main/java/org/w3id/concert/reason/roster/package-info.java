/** Rosters of a body compared between sources, with what explains each difference. */
package org.w3id.concert.reason.roster;
