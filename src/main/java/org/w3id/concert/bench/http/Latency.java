package org.w3id.concert.bench.http;

/**
 * What one asking took.
 *
 * @param query its number
 * @param milliseconds from the first attempt to the last byte of the answer, with what the server told to wait between
 * @param refused attempts that the server refused as busy
 */
record Latency(int query, double milliseconds, int refused) {}
