/** Reviews in formats that other annotation tools read. */
package org.w3id.concert.review.exchange;
