/**
 * Text of any document: txt, HTML, PDF, DOCX, cleaned of its page and kept with an exact map back to the original.
 *
 * <pre>
 *  file --format--&gt; source text --lines or elements--&gt; blocks of clean text --&gt; sentences
 *                        ^------------- map, by code points ------|
 * </pre>
 *
 * <p>Offsets into clean text are those of a Java string; offsets into the source are Unicode code points from 0.
 */
package org.w3id.concert.read;
