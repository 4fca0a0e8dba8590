/** The vocabulary: terms as constants, and the base of entity IRIs. */
package org.w3id.concert.vocab;
