/**
 * Word documents (<a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>,
 * WordprocessingML), read with the JDK's zip and StAX.
 */
package org.w3id.concert.read.docx;
