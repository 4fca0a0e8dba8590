package org.w3id.concert.read.pdf;

/**
 * A word on a page.
 *
 * @param left where it begins, in points
 * @param right where it ends
 * @param size of its letters, in points
 */
record Word(String text, float left, float right, float size) {}
