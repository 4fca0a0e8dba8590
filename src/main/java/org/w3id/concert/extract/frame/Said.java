package org.w3id.concert.extract.frame;

import org.w3id.concert.extract.rule.Masked;

/** A sentence in the plainest way in which it can be read, with what it may leave out. */
public record Said(Masked masked, Context context) {}
