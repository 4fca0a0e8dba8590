/** What one request, one client and all of them together may cost: time, memory, places, bytes. */
package org.w3id.concert.serve.limit;
