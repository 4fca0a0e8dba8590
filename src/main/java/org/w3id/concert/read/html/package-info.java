/** HTML pages: what a reader of the page sees, with the places of its characters in the file. Nothing is fetched. */
package org.w3id.concert.read.html;
