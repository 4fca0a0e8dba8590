package org.w3id.concert.read;

/**
 * One sentence, by offsets into the clean text.
 *
 * @param block the index of the block that holds it
 */
public record Sentence(int start, int end, int block) {}
