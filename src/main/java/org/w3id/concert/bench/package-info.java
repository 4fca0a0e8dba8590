/** How long it takes, beside other engines that conclude the same in the same run; and what they are measured on. */
package org.w3id.concert.bench;
