package org.w3id.concert.review.page;

/**
 * How far the review of a document is.
 *
 * @param fault why it cannot be reviewed; else empty
 */
public record Progress(String slug, long findings, long open, long disputed, String fault) {}
