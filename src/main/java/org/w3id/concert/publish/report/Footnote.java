package org.w3id.concert.publish.report;

/**
 * Where a line of a report is said.
 *
 * @param number counted from 1 through the whole report
 * @param node {@code kind/slug} of the claim, or of the entry of a data set
 * @param locator {@code document start–end}, or the entry of a data set
 * @param gloss in our own words; empty where there is none
 */
public record Footnote(int number, String node, String locator, String gloss) {}
