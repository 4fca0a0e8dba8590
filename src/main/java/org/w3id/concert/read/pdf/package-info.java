/** PDF files: their text layer, read by Apache PDFBox, set into lines by where it stands on the page. */
package org.w3id.concert.read.pdf;
