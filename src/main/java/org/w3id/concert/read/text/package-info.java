/** Text that comes in lines, as txt files and the pages of a PDF do: lines become paragraphs, headings, lists, rows. */
package org.w3id.concert.read.text;
