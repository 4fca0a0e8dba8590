/** Which queries the endpoint takes. */
package org.w3id.concert.serve.sparql;
