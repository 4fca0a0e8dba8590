/** Claims: who says what about whom, in what spirit, in which passage; and the files that reviewers keep them in. */
package org.w3id.concert.claim;
