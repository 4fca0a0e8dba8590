/** What all pages share: the graph that is served, names and links of its terms, passages, the frame. */
package org.w3id.concert.serve.site;
