/** The local page at which people review: a document and what may be claimed of it, side by side. */
package org.w3id.concert.review.page;
