package org.w3id.concert.reason.measure;

import java.util.Optional;

/**
 * A line of an answer.
 *
 * @param from the date as it was asked for, or the first day of a span
 * @param to the last day of a span; empty for a date
 * @param part behind the figure, if asked for
 * @param without the source left out; empty where all count
 */
public record MeasureLine(Measurement figure, String from, String to, Optional<Part> part, String without) {
    MeasureLine(Measurement figure, String at) {
        this(figure, at, "", Optional.empty(), "");
    }
}
