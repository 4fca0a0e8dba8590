/**
 * Candidates for claims, made from a document by the labels of the registry and the word lists and rules of
 * {@code ontology/extraction/}, never by what is known about the world.
 *
 * <pre>
 *  lexicon   labels of the registry and the lists      what names are there
 *  link      mentions in the text                      which of them stand where
 *  date      dates and numbers, relative dates
 *  refer     "the organization", "its", "the Treaty"   what they point to
 *  rule      sentences with masked mentions            which rule fits
 *  frame     claims of a sentence or a list            subject, property, object, time, stance
 *  table     claims of a row, or of a name and value
 *  document  from the beginning to the end             topic, headings, items, chronicles, rows
 *  evaluate  how good they are, against a gold file
 * </pre>
 */
package org.w3id.concert.extract;
