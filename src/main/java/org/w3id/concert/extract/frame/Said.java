package org.w3id.concert.extract.frame;

import org.w3id.concert.extract.rule.Masked;

/** A sentence as rules read it, with what it may leave out. */
public record Said(Masked masked, Context context) {}
