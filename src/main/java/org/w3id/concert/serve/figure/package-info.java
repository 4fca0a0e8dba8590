/** Figures that are drawn on the server as SVG; each says the same as text. */
package org.w3id.concert.serve.figure;
