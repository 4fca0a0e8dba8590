package org.w3id.concert.serve.page.duplication;

/**
 * A year on the line of time.
 *
 * @param at the date that its link asks for: within the year the one at which most is concluded, else the year
 * @param conclusions that hold at some day of it
 */
public record Year(int number, String at, int conclusions) {}
