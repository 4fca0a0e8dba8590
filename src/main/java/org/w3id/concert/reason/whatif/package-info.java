/**
 * What if: changes said in a small controlled English, applied to a copy of the premises, and what differs then. The
 * stored graph is never touched.
 */
package org.w3id.concert.reason.whatif;
