package org.w3id.concert.read;

/**
 * A passage by its letters alone, without its text: found again in any format or reader that keeps the letters in
 * their order.
 *
 * @param start of the passage in the document's {@link LetterStream}, in letters from 0
 * @param length in letters
 * @param digest 16 hexadecimal digits of a rolling hash, by which the passage is looked for, and 24 of SHA-256, by
 *     which it is known
 */
public record Anchor(int start, int length, String digest) {}
