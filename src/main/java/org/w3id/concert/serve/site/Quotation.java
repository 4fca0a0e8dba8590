package org.w3id.concert.serve.site;

/**
 * A passage within its sentence.
 *
 * @param before what stands in the sentence before the passage
 * @param exact the passage
 * @param after what stands in the sentence after it
 */
public record Quotation(String before, String exact, String after) {
    /** How many characters of a sentence are shown at most to either side. */
    static final int REACH = 240;
}
