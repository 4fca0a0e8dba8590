/** Pages that say how the graph is made and read: its terms, codebook, rules, method and changes; reports of errors. */
package org.w3id.concert.serve.manual;
