/** What a running server tells those who keep it running: its health, its figures, and a line for every request. */
package org.w3id.concert.serve.watch;
