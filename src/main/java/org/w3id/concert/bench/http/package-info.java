/** How quickly queries are answered over HTTP under load, beside a Fuseki that guards nothing. */
package org.w3id.concert.bench.http;
