package org.w3id.concert.read;

/**
 * One cell of a row, by offsets into the clean text.
 *
 * @param heading the text of the column's heading, empty if it has none
 */
public record Cell(int start, int end, String heading) {}
