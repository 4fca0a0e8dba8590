package org.w3id.concert.serve.page.whatif;

import java.util.Optional;
import org.w3id.concert.serve.page.why.Argument;

/**
 * One thing that a scenario changes.
 *
 * @param words what it is
 * @param argument its proof, before the change where it vanishes and after it where it appears; empty where that is not
 *     shown
 */
public record Told(String words, Optional<Argument> argument) {}
