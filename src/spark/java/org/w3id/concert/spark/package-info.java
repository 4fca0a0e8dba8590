/** Extraction on a cluster; part of the build only with the Maven profile {@code spark}. */
package org.w3id.concert.spark;
